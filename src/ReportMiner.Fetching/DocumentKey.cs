namespace ReportMiner.Fetching;

/// <summary>One language version of a document.</summary>
/// <param name="Symbol">Its symbol as printed: <c>A/RES/74/247</c>.</param>
/// <param name="Language">ISO 639-1 code: <c>ru</c>.</param>
public sealed record DocumentKey(string Symbol, string Language)
{
    /// <summary><c>A/RES/74/247 ru</c>.</summary>
    public override string ToString() => $"{Symbol} {Language}";
}
