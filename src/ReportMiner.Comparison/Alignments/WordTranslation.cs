using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Which words of two texts translate each other, by the translation table.</summary>
internal sealed class WordTranslation(TranslationTable? table)
{
    /// <summary>Likeness from which a translation is rather right than wrong.</summary>
    public const double Half = 0.1;

    private const double Likeness = 0.03, SureLikeness = 0.2;
    private const int WellKnown = 5;

    /// <param name="text">A text.</param>
    /// <param name="word">A word of it.</param>
    /// <param name="other">The other text.</param>
    /// <param name="surely">Whether half-sure translations are left out.</param>
    /// <returns>The words of the other text that may translate it.</returns>
    public List<int> Find(VersionText text, int word, VersionText other, bool surely) =>
        [
            .. Enumerable.Range(0, other.Lower.Length)
                .Where(i => Translates(text.Lower[word], other.Lower[i], surely ? SureLikeness : Likeness))
        ];

    /// <returns>The word of a text that surely translates a word; <see langword="null"/> for none.</returns>
    public int? Find(string word, VersionText other) =>
        Array.FindIndex(other.Lower, o => Translates(word, o, SureLikeness)) is >= 0 and var found ? found : null;

    /// <summary>Takes words that translate each other off both lists.</summary>
    public void Cancel(VersionText a, List<int> left, VersionText b, List<int> right)
    {
        foreach (int word in left.ToArray())
        {
            int other = right.FindIndex(o => Translates(a.Lower[word], b.Lower[o], SureLikeness));
            if (other >= 0)
            {
                right.RemoveAt(other);
                left.Remove(word);
            }
        }
    }

    /// <summary>Whether the table knows a word well enough to say that a text lacks its translation.</summary>
    public bool Knows(string word) => table is not null && BilingualWords.Of(word) is [var stem] && table.Sightings(stem) >= WellKnown;

    public bool Translates(string word, string other, double least)
    {
        List<string> stems = BilingualWords.Of(other);
        return table is not null
            && BilingualWords.Of(word).Exists(s => table.Counterparts(s).Any(c => c.Likeness >= least && stems.Contains(c.Stem)));
    }

    public bool Translates(string word, VersionText other) => Array.Exists(other.Lower, o => Translates(word, o, Likeness));
}
