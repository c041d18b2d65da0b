using ReportMiner.Ingestion.Scans;

namespace ReportMiner.Ingestion;

/// <summary>
/// What a file may hold before its reader refuses it with <c>RM1006</c>. Pictures have no limit of their own: they are never unpacked.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>The usual limits.</summary>
    public static readonly ReadingLimits Default = new();

    /// <summary>Pages of a document.</summary>
    public int Pages { get; init; } = 5_000;

    /// <summary>Bytes of one part of a package once unpacked.</summary>
    public long PartBytes { get; init; } = 64L << 20;

    /// <summary>Files inside a package.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Nesting depth of XML elements.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>How pages without text are recognised; <see langword="null"/> where they are not.</summary>
    public Recognition? Recognition { get; init; }
}
