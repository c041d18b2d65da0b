using System.Collections.Immutable;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>What became of a wording.</summary>
/// <param name="Repeats">Whether the two texts are the same after normalisation.</param>
/// <param name="Changes">What changed, in the order of the text; of a repetition at most the brackets around the whole.</param>
internal sealed record Verdict(bool Repeats, ImmutableArray<TextChange> Changes)
{
    /// <summary>Whether the later text asks for the opposite of the earlier.</summary>
    public bool IsReversal => Changes.Any(c => c.Class == ChangeClass.Polarity);
}
