using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Comparison.Alignments;

/// <summary>
/// Finds a phrase of one version that the other has replaced: on each side a run of words that the vocabulary knows well and of which nothing has a
/// counterpart on the other side, with a concept of the field among them; or a request to consider on one side only.
/// </summary>
internal sealed class PhraseComparison(TranslationTable? table)
{
    private const int WellKnown = 8, ShortestRun = 2;
    private const double Likeness = 0.03;

    /// <returns>What differs, for a reader; <see langword="null"/> where nothing was found or there is no table to judge by.</returns>
    public string? Difference(string a, string b)
    {
        if (table is null)
        {
            return null;
        }

        if (Deliberation.Asked(a) is { } x && Deliberation.Asked(b) is { } y && x != y && !(x ? Deliberation.Possible(b) : Deliberation.Possible(a)))
        {
            return "One version asks to consider an act that the other asks for.";
        }

        string? onlyA = Unmatched(a, b), onlyB = onlyA is null ? null : Unmatched(b, a);
        return onlyB is null ? null : $"\u201C{onlyA}\u201D in one version and \u201C{onlyB}\u201D in the other have no counterpart.";
    }

    /// <returns>The longest run of words of a text without any counterpart in the other; <see langword="null"/> where none is long and sure enough.</returns>
    private string? Unmatched(string text, string other)
    {
        HashSet<string> otherStems = [.. BilingualWords.Of(other)];
        var cognates = new CognateIndex(otherStems);
        HashSet<string> otherTerms = [.. ItemReader.Read(other).Mentions.Select(m => m.Term)];
        Mention[] mentions = ItemReader.Read(text).Mentions;
        (int Start, int End, int Known) run = default, best = default;
        foreach (Word word in Words.Of(text))
        {
            if (StopWords.Contains(word.Lower))
            {
                continue;
            }

            bool met = Array.Exists(mentions, m => m.Start <= word.Start && word.End <= m.End && otherTerms.Contains(m.Term));
            List<string> stems = met ? [] : BilingualWords.Of(word.Lower);
            if (met || stems.Exists(s => Has(s, otherStems, cognates)))
            {
                run = default;
                continue;
            }

            run = (run.End == 0 ? word.Start : run.Start, word.End, run.Known + (stems.TrueForAll(s => table!.Sightings(s) >= WellKnown) ? 1 : 0));
            best = run.Known >= best.Known && NamesConcept(mentions, run.Start, run.End, otherTerms) ? run : best;
        }

        return best.Known >= ShortestRun ? text[best.Start..best.End] : null;
    }

    private bool Has(string stem, HashSet<string> others, CognateIndex cognates)
    {
        if (others.Contains(stem))
        {
            return true;
        }

        foreach ((string other, double likeness) in table!.Counterparts(stem))
        {
            if (likeness >= Likeness && others.Contains(other))
            {
                return true;
            }
        }

        return cognates.Find(stem).Any();
    }

    private static bool NamesConcept(Mention[] mentions, int start, int end, HashSet<string> otherTerms) =>
        Array.Exists(mentions, m => m.Start >= start && m.End <= end && m.Kind is not (TermKind.Frame or TermKind.Number) && m.Manner != MentionManner.Broader
            && m.Term.StartsWith("c:", StringComparison.Ordinal) && !otherTerms.Contains(m.Term));
}
