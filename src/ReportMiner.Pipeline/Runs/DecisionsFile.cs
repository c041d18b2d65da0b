using ReportMiner.Export.Decisions;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Runs;

/// <summary>The decisions that people made on the results of a folder: applied to every run into it.</summary>
public static class DecisionsFile
{
    /// <summary>Name of the file in the folder of a run.</summary>
    public const string Name = "decisions.jsonl";

    /// <summary>Applies the decisions of a folder to a run; <see langword="null"/> where the folder has none.</summary>
    /// <param name="folder">Folder of the run.</param>
    /// <param name="run">The run.</param>
    /// <param name="faults">Takes a message for each line that is no decision; it stays in the file, and the others are applied.</param>
    public static DecisionOutcome? Apply(string folder, RunResult run, ICollection<string> faults)
    {
        string file = Path.Combine(folder, Name);
        if (!File.Exists(file))
        {
            return null;
        }

        using FileStream stream = File.OpenRead(file);
        return new DecisionStore(DecisionFile.Read(stream, fault => faults.Add($"{Name}: {fault.Message}"))).Apply(run);
    }
}
