using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Proof;

/// <summary>
/// Finds text whose letters mean nothing: signs of a Cyrillic font read as Latin ones, or text decoded twice. Neither language knows the
/// words, and many of them hold signs or capitals where no word has them.
/// </summary>
internal static class MeaninglessText
{
    /// <summary>Fewer words do not show what they are.</summary>
    private const int Fewest = 20;

    /// <summary>The largest share of known words in text without a meaning.</summary>
    private const double Known = 0.3;

    /// <summary>The smallest share of impossible words in it.</summary>
    private const double Impossible = 0.25;

    private const int Shown = 40;

    /// <returns>The stretches without a meaning, one a page where there are pages, and whether they are most of the document.</returns>
    public static (IReadOnlyList<Diagnostic> Diagnostics, bool Whole) Find(Manuscript manuscript)
    {
        var faults = new List<Diagnostic>();
        int broken = 0, all = 0;
        foreach (IGrouping<int, Line> page in manuscript.Lines.Where(l => l.Role != LineRole.Furniture).GroupBy(l => l.Page))
        {
            WordCount count = Count(manuscript.Text, page);
            all += count.Words;
            if (count.Words >= Fewest && count.KnownWords < Known * count.Words && count.ImpossibleWords >= Impossible * count.Words)
            {
                broken += count.Words;
                int start = page.First().Start;
                string sample = manuscript.Text.Substring(start, Math.Min(Shown, page.First().End - start));
                faults.Add(DiagnosticCatalogue.UndecodedGlyphs.At(
                    FormattableString.Invariant($"The letters mean nothing in either language: {count.Words - count.KnownWords} of {count.Words} words are unknown, as in \u201C{sample}\u201D."),
                    page.Key > 0 ? page.Key : null, start, page.Last().End));
            }
        }

        return (faults, broken * 2 > all && broken > 0);
    }

    private static WordCount Count(string text, IEnumerable<Line> lines)
    {
        int words = 0, known = 0, impossible = 0;
        foreach (Line line in lines)
        {
            foreach (string token in text[line.Start..line.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (token.Length < 3 || !token.Any(char.IsLetter) || token.Contains('/', StringComparison.Ordinal))
                {
                    continue;
                }

                words++;
                string word = token.Trim('.', ',', ';', ':', '(', ')', '«', '»', '"', '“', '”', '[', ']', '*', '?', '!');
                bool plain = word.All(c => char.IsLetter(c) || c is '-' or '\u2019' or '\'');
                known += plain && (Vocabulary.Knows(word, Language.English) || Vocabulary.Knows(word, Language.Russian)) ? 1 : 0;
                impossible += IsImpossible(word) ? 1 : 0;
            }
        }

        return new WordCount(words, known, impossible);
    }

    /// <summary>Whether a sign that words do not hold, or a capital after a small letter, is inside the word.</summary>
    private static bool IsImpossible(string word)
    {
        for (int i = 1; i + 1 < word.Length; i++)
        {
            char c = word[i];
            bool sign = !char.IsLetterOrDigit(c) && c is not ('-' or '–' or '\u2019' or '\'' or '.' or '/' or '@' or '_' or '(' or ')' or '\u00AD' or '&');
            if ((sign && (char.IsLetterOrDigit(word[i - 1]) || char.IsLetterOrDigit(word[i + 1]))) || (char.IsUpper(c) && char.IsLower(word[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct WordCount(int Words, int KnownWords, int ImpossibleWords);
}
