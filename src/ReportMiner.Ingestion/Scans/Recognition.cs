namespace ReportMiner.Ingestion.Scans;

/// <summary>Pages without text are to be recognised.</summary>
/// <param name="Folder">Folder that keeps the recognised pages for later runs; empty to keep none.</param>
/// <param name="Seconds">Time for one page.</param>
public sealed record Recognition(string Folder, int Seconds);
