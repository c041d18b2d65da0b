using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Vocabulary;

/// <summary>A form of the vocabulary of changes.</summary>
/// <param name="Class">What a change of it changes; <see langword="null"/> for a form that says nothing.</param>
/// <param name="Sense">Forms of one sense mean the same; empty for a form that means itself; several are parted by spaces.</param>
/// <param name="Words">Its words in a row.</param>
internal sealed record ChangeForm(ChangeClass? Class, string Sense, WordPattern[] Words)
{
    /// <summary>Sense of words that join others and say nothing by themselves: "be", "remain".</summary>
    public const string Little = "little";

    /// <summary>Letters that the form fixes: of forms with as many words the one that fixes more counts.</summary>
    public int Letters { get; } = Words.Sum(w => (2 * w.Text.Length) + (w.Prefix ? 0 : 1));
}
