using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Cli;

/// <summary>Reads a single document that a command was given, with its text.</summary>
internal static class GivenDocument
{
    /// <summary>Adds the options for the limits that <see cref="Read"/> obeys.</summary>
    public static ImmutableArray<LimitOption> AddLimits(Command command)
    {
        ImmutableArray<LimitOption> limits = [.. DocumentLimit.All.Select(l => LimitOption.For(l, "a document past it fails"))];
        foreach (LimitOption limit in limits)
        {
            command.Options.Add(limit.Option);
        }

        return limits;
    }

    /// <exception cref="InputException">There is no such file.</exception>
    public static Document Read(string file, ImmutableArray<LimitOption> limits, ParseResult parsed, CancellationToken cancellation) => File.Exists(file)
        ? IsolatedReading.Process(Path.GetFullPath(file), limits.Aggregate(DocumentLimits.Default, (all, l) => l.Set(all, parsed)), WorkerCommand.Self(), cancellation).Document
        : throw new InputException($"'{file}' is not a file.");
}
