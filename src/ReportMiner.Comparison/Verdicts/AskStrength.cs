using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>The strength of a text for comparison: the word of the record, unless the text leaves the act to those who are asked.</summary>
internal static class AskStrength
{
    /// <summary>"States may consider", «государства могут рассмотреть вопрос»: weaker than "should consider".</summary>
    public const string MayConsider = "may-consider";

    /// <summary>"States may": weaker than an invitation.</summary>
    public const string May = "may";

    private static readonly string[] Words = ["may", "might", "can", "could", "может", "могут", "можно", "вправе"];

    /// <param name="strength">Strength of the record; <see langword="null"/> or <c>none</c> where it names none.</param>
    /// <param name="text">The text.</param>
    /// <param name="mentions">Its terms.</param>
    public static string? Of(string? strength, string text, IReadOnlyList<Mention> mentions) =>
        strength is (null or "" or "none" or "should-consider")
            && Array.Exists(Words, w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
            ? Of(strength, VerdictText.Of(text, mentions))
            : strength;

    public static string? Of(string? strength, VerdictText text)
    {
        // In "deepen measures so that victims can return" the first word asks, and nobody is left free to do it.
        int ask = text.Words.FindIndex(w => w.Is(ChangeClass.Modality));
        if (ask < 0 || ActVerbs.Rank(text.Words[0].Text) > 0 || strength is not (null or "" or "none" or "should-consider"))
        {
            return strength;
        }

        VerdictWord word = text.Words[ask];
        bool considers = word.Text == "may consider"
            || (word.Is(ChangeClass.Modality, "may") && text.Words.Skip(ask + 1).Take(2).Any(w => w.Is(ChangeClass.Modality, "consider")));
        return considers
            ? MayConsider
            : word.Is(ChangeClass.Modality, "may") && word.Text != "may wish to" && strength is not "should-consider" ? May : strength;
    }
}
