using ReportMiner.Model.Comparison;

namespace ReportMiner.Pipeline.Watching;

/// <summary>What a watch reports of a save.</summary>
/// <param name="File">Name of the file below the watched folder.</param>
/// <param name="Version">Number of the version, from 1; 0 where the file could not be read.</param>
/// <param name="Changes">Changes against the version before; <see langword="null"/> for the first version, and where it could not be
/// read.</param>
/// <param name="Page">Path of the change list as a page; <see langword="null"/> without one.</param>
/// <param name="Fault">Why the file could not be read; <see langword="null"/> where it could.</param>
public sealed record SaveReport(string File, int Version, ChangeList? Changes, string? Page, string? Fault);
