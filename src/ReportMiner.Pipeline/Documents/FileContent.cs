namespace ReportMiner.Pipeline.Documents;

/// <summary>What a file and its side-car file hold, as hashes.</summary>
/// <param name="Sha256">SHA-256 of the file in lower-case hexadecimal.</param>
/// <param name="Sidecar">That of the side-car file; empty without one.</param>
internal sealed record FileContent(string Sha256, string Sidecar);
