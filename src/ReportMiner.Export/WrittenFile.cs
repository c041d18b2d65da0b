namespace ReportMiner.Export;

/// <summary>A file that an exporter wrote.</summary>
/// <param name="Name">Name without folder.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, in lower-case hexadecimal.</param>
public sealed record WrittenFile(string Name, long Bytes, string Sha256);
