using System.Collections.Immutable;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Relinking;

/// <summary>A lineage with the decisions of people on its links.</summary>
/// <param name="Lineage">The lineage.</param>
/// <param name="Refused">Decisions that cannot hold, each with the reason in one sentence.</param>
public sealed record RelinkedLineage(Lineage Lineage, ImmutableArray<(LinkDecision Decision, string Reason)> Refused);
