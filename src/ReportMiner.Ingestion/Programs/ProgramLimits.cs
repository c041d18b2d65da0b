namespace ReportMiner.Ingestion.Programs;

/// <summary>What a program of others may take.</summary>
/// <param name="Time">Time by the clock.</param>
/// <param name="Memory">Memory in MiB; 0 for no limit.</param>
/// <param name="Network">Whether it may have a network.</param>
internal readonly record struct ProgramLimits(TimeSpan Time, int Memory, bool Network = false);
