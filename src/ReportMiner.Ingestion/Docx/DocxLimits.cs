namespace ReportMiner.Ingestion.Docx;

/// <summary>
/// What a DOCX file may hold before it is refused. Real reports of several hundred pages stay under a tenth of each limit.
/// </summary>
public sealed record DocxLimits
{
    public static readonly DocxLimits Default = new();

    /// <summary>Files inside the package.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Bytes of all files inside the package, as the package's directory declares them.</summary>
    public long DeclaredBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of one XML part after inflation.</summary>
    public long PartBytes { get; init; } = 64L << 20;

    /// <summary>Inflated size of a part in multiples of its packed size; looked at above <see cref="RatioFloor"/>.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Bytes up to which a part may have any ratio.</summary>
    public long RatioFloor { get; init; } = 4L << 20;

    /// <summary>Attributes of one XML element.</summary>
    public int Attributes { get; init; } = 2_000;

    /// <summary>Nesting depth of XML elements.</summary>
    public int Depth { get; init; } = 200;
}
