using ReportMiner.Comparison.Reading;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>
/// Finds reversals in texts that differ so much that they are shown whole: a sentence that one meeting took from a longer item, or put into
/// one, may say the opposite all the same.
/// </summary>
internal static class ReversedSentences
{
    public static IEnumerable<TextChange> Find(VerdictText earlier, VerdictText later)
    {
        VerdictText[] before = Sentences(earlier), after = Sentences(later);
        return before.Length == 1 && after.Length == 1
            ? []
            : before.Length >= after.Length
                ? after.SelectMany(s => Reversals(Likest(before, s), s))
                : before.SelectMany(s => Reversals(s, Likest(after, s)));
    }

    private static VerdictText[] Sentences(VerdictText text) => [.. SentenceSplit.Of(text.Text).Select(VerdictText.Of)];

    private static VerdictText Likest(VerdictText[] candidates, VerdictText sentence) =>
        candidates.MaxBy(c => VerdictReader.Likeness(c, sentence))!;

    private static IEnumerable<TextChange> Reversals(VerdictText before, VerdictText after) =>
        before.Normal == after.Normal || !VerdictReader.IsAlike(before, after)
            ? []
            : new DifferenceReader(before, after).Changes(WordDifferences.Find(before.Words, after.Words))
                .Where(c => c.Class == ChangeClass.Polarity);
}
