using System.Collections.Immutable;

namespace ReportMiner.Pipeline.Limits;

/// <summary>One limit of <see cref="DocumentLimits"/>: options, help and the arguments of workers come from the list of them.</summary>
/// <param name="Name">Option of the command line, without its dashes.</param>
/// <param name="Summary">What is limited, and in which unit.</param>
/// <param name="Most">Largest value that is taken; the smallest is 1.</param>
/// <param name="Get">Reads the value.</param>
/// <param name="With">Sets the value.</param>
public sealed record DocumentLimit(
    string Name, string Summary, int Most, Func<DocumentLimits, int> Get, Func<DocumentLimits, int, DocumentLimits> With)
{
    /// <summary>All limits, in the order of the help.</summary>
    public static readonly ImmutableArray<DocumentLimit> All =
    [
        new("limit-seconds", "Time for one document, in seconds", 86_400, l => l.Seconds, (l, v) => l with { Seconds = v }),
        new("limit-memory", "Memory for reading one document, in MiB", 65_536, l => l.Memory, (l, v) => l with { Memory = v }),
        new("limit-mb", "Size of a file, in MiB", 1_024, l => l.File, (l, v) => l with { File = v }),
        new("limit-pages", "Pages of a document", 1_000_000, l => l.Pages, (l, v) => l with { Pages = v }),
        new("limit-part-mb", "Size of one unpacked part of a DOCX file, in MiB", 1_024, l => l.Part, (l, v) => l with { Part = v }),
        new("limit-entries", "Files inside a DOCX file", 1_000_000, l => l.Entries, (l, v) => l with { Entries = v }),
        new("limit-depth", "Nesting depth of XML in a DOCX file", 2_000, l => l.Depth, (l, v) => l with { Depth = v }),
    ];

    /// <summary>Value without an option.</summary>
    public int Default => Get(DocumentLimits.Default);
}
