namespace ReportMiner.Fetching;

/// <summary>What is known of a fetched file; it lies beside the file as <c>ru.json</c>.</summary>
internal sealed record FileRecord
{
    /// <summary>The symbol that was asked for.</summary>
    public required string Symbol { get; init; }

    /// <summary>The language that was asked for, as ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>Name of the file in the same folder.</summary>
    public required string File { get; init; }

    /// <summary>Media type, by the first bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The address that was asked for.</summary>
    public required string Asked { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required string Answered { get; init; }

    /// <summary>The address for readers.</summary>
    public required string Reader { get; init; }

    /// <summary>
    /// Job number of the issue, as printed (<c>V.25-07701</c>), if the address shows it. All languages of one issue share the first part.
    /// </summary>
    public string? JobNumber { get; init; }

    /// <summary>The server's mark of this content.</summary>
    public string? ETag { get; init; }

    /// <summary>When the server says that the content was last changed, as it says so.</summary>
    public string? LastModified { get; init; }

    /// <summary>When the file was fetched, UTC, ISO 8601.</summary>
    public required string Fetched { get; init; }

    /// <summary>Name and version of the program.</summary>
    public required string Client { get; init; }
}
