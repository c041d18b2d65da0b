using System.Collections.Immutable;
using ReportMiner.Export;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Store.Folders;

namespace ReportMiner.Pipeline.Inputs;

/// <summary>Recognises the results of earlier runs among documents: by their names, in a folder that holds the results of a run.</summary>
internal static class EarlierResults
{
    private static readonly ImmutableHashSet<string> Names = [.. Exporters.All.SelectMany(e => e.Files)];

    /// <param name="path">Full path of a file, or of one inside an archive.</param>
    public static bool Has(string path)
    {
        string file = Archives.Split(path) is (var archive, _) ? archive : path;
        return Names.Contains(Path.GetFileName(file)) && Path.GetDirectoryName(file) is { } folder && IsRun(folder);
    }

    private static bool IsRun(string folder) =>
        File.Exists(Path.Combine(folder, RunFiles.Items)) && File.Exists(Path.Combine(folder, RunFiles.Report));
}
