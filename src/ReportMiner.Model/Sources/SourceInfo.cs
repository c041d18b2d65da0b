using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Model.Sources;

/// <summary>A source file and the document it holds.</summary>
public sealed record SourceInfo
{
    /// <summary>Path of the file below the input that holds it, parts separated by <c>/</c>.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Format, detected from the content.</summary>
    public SourceFormat Format { get; init; }

    /// <summary>Number of pages; 0 where the format has none.</summary>
    public int PageCount { get; init; }

    /// <summary>What the head of the document says.</summary>
    public Masthead Masthead { get; init; } = Masthead.Empty;

    /// <summary>
    /// Name of the meeting: the one that a side-car names; else the symbol without addenda and corrigenda; else the file's name without its
    /// extension, with its folders where another folder has a file of that name.
    /// </summary>
    public required string Meeting { get; init; }

    /// <summary>How the document is cited: by its symbol, or by the file's name where it has none.</summary>
    public string Citation => Masthead.Symbol?.Text ?? File;
}
