using System.Collections.Immutable;

namespace ReportMiner.CorpusMaker.Sources;

/// <summary>A planted difference between language versions.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Path">Path of the block in the English version.</param>
/// <param name="Note">The difference in words.</param>
public sealed record SourceDiscrepancy(string Kind, ImmutableArray<string> Path, string Note);
