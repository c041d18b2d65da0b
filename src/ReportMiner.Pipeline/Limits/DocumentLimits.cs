using System.Globalization;
using ReportMiner.Ingestion;

namespace ReportMiner.Pipeline.Limits;

/// <summary>What one document may take before it is given up with <c>RM1006</c> or <c>RM1009</c>, so that the others get their turn.</summary>
public sealed record DocumentLimits
{
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

    /// <summary>The limits that readers watch themselves.</summary>
    internal ReadingLimits Reading => new() { Pages = Pages, PartBytes = (long)Part << 20, Entries = Entries, Depth = Depth };

    /// <summary>The values in the order of <see cref="DocumentLimit.All"/>, as a worker takes them.</summary>
    internal IEnumerable<string> ToArguments() => DocumentLimit.All.Select(l => l.Get(this).ToString(CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">There are too few values, or one is no number.</exception>
    internal static DocumentLimits FromArguments(IReadOnlyList<string> values) => values.Count == DocumentLimit.All.Length
        ? DocumentLimit.All.Zip(values).Aggregate(Default, (limits, pair) => pair.First.With(limits, int.Parse(pair.Second, CultureInfo.InvariantCulture)))
        : throw new FormatException("A worker takes one value a limit.");
}
