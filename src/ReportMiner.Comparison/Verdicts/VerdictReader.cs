using System.Collections.Immutable;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>Says what changed between two wordings of an item.</summary>
internal static class VerdictReader
{
    /// <summary>Share of words in common (Dice) below which two texts are shown whole: their differences would be confetti.</summary>
    private const double LeastLikeness = 0.4;

    /// <summary>Changes that one verdict names.</summary>
    private const int MostChanges = 24;

    public static Verdict Read(string earlier, string later)
    {
        VerdictText a = VerdictText.Of(earlier), b = VerdictText.Of(later);
        return Read(a, b, a.Language == b.Language);
    }

    /// <param name="earlier">The earlier text.</param>
    /// <param name="later">The later one.</param>
    /// <param name="sameLanguage">Whether both are in one language; words of two languages are not compared.</param>
    public static Verdict Read(VerdictText earlier, VerdictText later, bool sameLanguage)
    {
        // Brackets say that a text is not agreed: the words are repeated, and that the brackets came or fell is told beside it.
        if (earlier.Normal == later.Normal)
        {
            return new Verdict(true, earlier.IsBracketed == later.IsBracketed ? [] : [Enclosed(earlier, later)]);
        }

        if (!sameLanguage)
        {
            return new Verdict(false, []);
        }

        List<WordDifference> runs = WordDifferences.Find(earlier.Words, later.Words);
        var changes = new List<TextChange>();
        if (earlier.IsBracketed != later.IsBracketed)
        {
            changes.Add(Enclosed(earlier, later));
        }

        if (!IsAlike(earlier, later))
        {
            changes.AddRange(ReversedSentences.Find(earlier, later));
            changes.Add(new TextChange(ChangeClass.Wording, earlier.Text, later.Text));
        }
        else
        {
            changes.AddRange(new DifferenceReader(earlier, later).Changes(runs));
        }

        return new Verdict(false, [.. changes.Distinct().Take(MostChanges)]);
    }

    /// <returns>Whether the two have so much in common that their differences can be read.</returns>
    public static bool IsAlike(VerdictText earlier, VerdictText later) => Likeness(earlier, later) >= LeastLikeness;

    /// <returns>Share of the words whose stems both texts have.</returns>
    public static double Likeness(VerdictText earlier, VerdictText later)
    {
        (List<VerdictWord> a, List<VerdictWord> b) = (earlier.Words, later.Words);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (VerdictWord word in a)
        {
            counts[word.Stem] = counts.GetValueOrDefault(word.Stem) + 1;
        }

        int shared = 0;
        foreach (VerdictWord word in b)
        {
            int left = counts.GetValueOrDefault(word.Stem);
            shared += left > 0 ? 1 : 0;
            counts[word.Stem] = left - 1;
        }

        return 2.0 * shared / (a.Count + b.Count);
    }

    private static TextChange Enclosed(VerdictText earlier, VerdictText later) =>
        new(
            ChangeClass.Brackets,
            earlier.IsBracketed ? $"[{earlier.Text.Trim('[', ']')}]" : earlier.Text,
            later.IsBracketed ? $"[{later.Text.Trim('[', ']')}]" : later.Text);
}
