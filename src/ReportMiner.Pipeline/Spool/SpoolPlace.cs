namespace ReportMiner.Pipeline.Spool;

/// <summary>Where a record is in a spool file.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="Length">Its bytes.</param>
internal readonly record struct SpoolPlace(long Offset, int Length);
