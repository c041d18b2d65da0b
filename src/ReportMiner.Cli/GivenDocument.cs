using System.CommandLine;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Limits;

namespace ReportMiner.Cli;

/// <summary>Reads a single document that a command was given, with its text.</summary>
internal static class GivenDocument
{
    /// <summary>Only time needs an option for one file: nothing else waits for it to end.</summary>
    public static LimitOption TimeLimit() => LimitOption.For(DocumentLimit.All.Single(l => l.Name == "limit-seconds"), "a document past it fails");

    /// <exception cref="InputException">There is no such file.</exception>
    public static Document Read(string file, LimitOption time, ParseResult parsed, CancellationToken cancellation) => File.Exists(file)
        ? WatchedReading.Process(Path.GetFullPath(file), time.Set(DocumentLimits.Default, parsed), cancellation).Document
        : throw new InputException($"'{file}' is not a file.");
}
