using System.Collections.Immutable;
using ReportMiner.Model.Runs;

namespace ReportMiner.Decisions;

/// <summary>A run with the decisions applied.</summary>
/// <param name="Run">The run as decided.</param>
/// <param name="Kept">Decisions that hold.</param>
/// <param name="Superseded">Decisions that a later one on the same matter replaces.</param>
/// <param name="Conflicts">Decisions that a person must look at again.</param>
public sealed record DecisionOutcome(
    RunResult Run, ImmutableArray<Decision> Kept, ImmutableArray<Decision> Superseded, ImmutableArray<DecisionConflict> Conflicts)
{
    /// <summary>The conflicts as a run reports them: the line and the reason of each.</summary>
    public ImmutableArray<string> Reasons => [.. Conflicts.Select(c => $"{c.Decision.Line}: {c.Reason}")];
}
