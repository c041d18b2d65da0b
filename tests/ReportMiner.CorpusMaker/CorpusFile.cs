namespace ReportMiner.CorpusMaker;

/// <summary>A file of the corpus.</summary>
/// <param name="Path">Path below the corpus folder, with slashes.</param>
/// <param name="Bytes">Its content.</param>
public sealed record CorpusFile(string Path, byte[] Bytes);
