using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Cli;

/// <summary>Reads a single document that a command was given, with its text.</summary>
internal static class GivenDocument
{
    /// <summary>Adds the options for the limits that <see cref="Read"/> obeys.</summary>
    public static ImmutableArray<LimitOption> AddLimits(Command command) => LimitOption.AddAll(command, "a document past it fails");

    /// <exception cref="InputException">There is no such file.</exception>
    public static Document Read(string file, ImmutableArray<LimitOption> limits, ParseResult parsed, CancellationToken cancellation) =>
        Open(limits, parsed, ocr: false).Inspect(file, cancellation);

    /// <summary>The same with what tagging its items says of it.</summary>
    /// <exception cref="InputException">There is no such file.</exception>
    public static Document ReadTagged(
        string file, ImmutableArray<LimitOption> limits, ParseResult parsed, bool ocr, CancellationToken cancellation) =>
        Open(limits, parsed, ocr).Read(file, cancellation).Document;

    private static Miner Open(ImmutableArray<LimitOption> limits, ParseResult parsed, bool ocr) =>
        Miner.Open(new MinerOptions
        {
            Limits = LimitOption.Values(limits, parsed) with { Ocr = ocr ? "" : null },
            Worker = WorkerCommand.Self()
        });
}
