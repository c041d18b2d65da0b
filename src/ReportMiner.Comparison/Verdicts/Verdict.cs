using System.Collections.Immutable;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>What became of a wording.</summary>
/// <param name="Repeats">Whether the two texts are the same after normalisation.</param>
/// <param name="Changes">What changed, in the order of the text; of a repetition at most the brackets around the whole.</param>
internal sealed record Verdict(bool Repeats, ImmutableArray<TextChange> Changes)
{
    /// <summary>
    /// The same with a change of strength listed as one of modality, if the words are too unlike for it to be among the changes.
    /// </summary>
    public Verdict WithModality(StrengthChange? strength, string? before, string? after) =>
        Repeats || strength is null or StrengthChange.Same || before is null || after is null || before == after
            || Changes.Any(c => c.Class == ChangeClass.Modality)
            ? this
            : this with { Changes = Changes.Insert(0, new TextChange(ChangeClass.Modality, before, after)) };

    /// <summary>Whether the later text asks for the opposite of the earlier.</summary>
    public bool IsReversal => Changes.Any(c => c.Class == ChangeClass.Polarity);
}
