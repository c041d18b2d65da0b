using System.Globalization;
using ReportMiner.Ingestion;
using ReportMiner.Ingestion.Scans;

namespace ReportMiner.Pipeline.Limits;

/// <summary>
/// What one document may take before it is given up with <c>RM1006</c> or <c>RM1009</c>, so that the others get their turn.
/// </summary>
public sealed record DocumentLimits
{
    private const string OcrWord = "ocr:";
    private const int PagesOfAScan = 60;

    /// <summary>The usual limits.</summary>
    public static readonly DocumentLimits Default = new();

    /// <summary>Time for all that is done with the document, in seconds.</summary>
    public int Seconds { get; init; } = 120;

    /// <summary>Memory of the process that reads the document, in MiB.</summary>
    public int Memory { get; init; } = 1024;

    /// <summary>Size of the file, in MiB.</summary>
    public int File { get; init; } = 512;

    /// <summary>Pages.</summary>
    public int Pages { get; init; } = ReadingLimits.Default.Pages;

    /// <summary>Size of one part of a package once unpacked, in MiB.</summary>
    public int Part { get; init; } = (int)(ReadingLimits.Default.PartBytes >> 20);

    /// <summary>Files inside a package.</summary>
    public int Entries { get; init; } = ReadingLimits.Default.Entries;

    /// <summary>Nesting depth of XML elements.</summary>
    public int Depth { get; init; } = ReadingLimits.Default.Depth;

    /// <summary>
    /// Whether pages without text are recognised: the folder that keeps the recognised pages, empty to keep none; <see langword="null"/>
    /// where they are not. The limit of time is then one for each page.
    /// </summary>
    public string? Ocr { get; init; }

    /// <summary>Time for all that is done with a document, in seconds: where pages are recognised, that of many pages.</summary>
    internal int WholeSeconds => Ocr is null ? Seconds : (int)Math.Min(int.MaxValue / 2000, (long)Seconds * PagesOfAScan);

    /// <summary>The limits that readers watch themselves.</summary>
    internal ReadingLimits Reading => new()
    {
        Pages = Pages, PartBytes = (long)Part << 20, Entries = Entries, Depth = Depth,
        Recognition = Ocr is null ? null : new Recognition(Ocr, Seconds),
    };

    /// <summary>
    /// The values in the order of <see cref="DocumentLimit.All"/>, as a worker takes them; then, perhaps, the folder of recognised pages.
    /// </summary>
    internal IEnumerable<string> ToArguments() =>
        DocumentLimit.All.Select(l => l.Get(this).ToString(CultureInfo.InvariantCulture)).Concat(Ocr is null ? [] : [OcrWord + Ocr]);

    /// <exception cref="FormatException">There are too few values, or one is no number.</exception>
    internal static DocumentLimits FromArguments(IReadOnlyList<string> values) =>
        values.Count > 0 && values[^1].StartsWith(OcrWord, StringComparison.Ordinal)
        ? FromArguments([.. values.SkipLast(1)]) with { Ocr = values[^1][OcrWord.Length..] }
        : values.Count == DocumentLimit.All.Length
            ? DocumentLimit.All.Zip(values)
                .Aggregate(Default, (limits, pair) => pair.First.With(limits, int.Parse(pair.Second, CultureInfo.InvariantCulture)))
        : throw new FormatException("A worker takes one value a limit.");
}
