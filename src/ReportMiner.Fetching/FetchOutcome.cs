namespace ReportMiner.Fetching;

/// <summary>What became of one language version.</summary>
public enum FetchResult
{
    /// <summary>Downloaded.</summary>
    Fetched,

    /// <summary>It was there, and the server has no other content.</summary>
    Unchanged,

    /// <summary>The server has other content than before: the new file has the name, the earlier one a number.</summary>
    Reissued,

    /// <summary>The server does not have it.</summary>
    Absent,

    /// <summary>What came is no document.</summary>
    Refused,

    /// <summary>The server could not be reached, or broke off.</summary>
    Failed,

    /// <summary>The run had stopped before its turn.</summary>
    NotTried,
}

/// <summary>What became of one language version.</summary>
/// <param name="Document">Which.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Detail">The file's path below the output folder, or the reason in words.</param>
/// <param name="Address">The address that was asked for last; <see langword="null"/> where none was.</param>
public sealed record FetchOutcome(DocumentKey Document, FetchResult Result, string Detail, Uri? Address)
{
    /// <summary>Whether the document is in the folder.</summary>
    public bool IsThere => Result is FetchResult.Fetched or FetchResult.Unchanged or FetchResult.Reissued;
}
