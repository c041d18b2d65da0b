using System.Collections.Immutable;

namespace ReportMiner.Decisions;

/// <summary>The log from some place on.</summary>
/// <param name="Entries">The decisions, in order; what is no decision is left out.</param>
/// <param name="End">The place after the last whole line: where the next part begins.</param>
public sealed record LogPart(ImmutableArray<LogEntry> Entries, long End);
