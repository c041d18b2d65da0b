using System.Collections.Immutable;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>All that was measured.</summary>
/// <param name="Own">On the gold of the repository.</param>
/// <param name="Real">On real documents, which are not part of it; <see langword="null"/> where they are not at hand.</param>
public sealed record EvaluationResult(ImmutableArray<Measurement> Own, ImmutableArray<Measurement>? Real)
{
    /// <summary>Every measurement.</summary>
    public ImmutableArray<Measurement> All => Own.AddRange(Real ?? []);
}
