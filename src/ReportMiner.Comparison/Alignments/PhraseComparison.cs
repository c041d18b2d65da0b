using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>
/// Finds a phrase of one version that the other has replaced: on each side a run of words that the vocabulary knows well and of which
/// nothing has a counterpart on the other side, with a concept of the field among them; or a request to consider on one side only.
/// </summary>
internal sealed class PhraseComparison(TranslationTable? table)
{
    private const int WellKnown = 8, ShortestRun = 2, ShortestRuns = 5;

    /// <summary>
    /// Share of the other words that have a counterpart: where a translator was free all over, a run without one says little.
    /// </summary>
    private const double AllAround = 0.85;

    private const double Likeness = 0.03;

    /// <returns>What differs; <see langword="null"/> where nothing was found or there is no table to judge by.</returns>
    public Finding? Difference(string a, string b)
    {
        if (table is null)
        {
            return null;
        }

        if (Deliberation.Asked(a) is { } x && Deliberation.Asked(b) is { } y && x != y
            && !(x ? Deliberation.Possible(b) : Deliberation.Possible(a)))
        {
            return new Finding(DiscrepancyKind.ContentDiffers, a, b);
        }

        (string Text, int Known, double Around)? onlyA = Unmatched(a, b), onlyB = onlyA is null ? null : Unmatched(b, a);
        return onlyA is { } left && onlyB is { } right && left.Known + right.Known >= ShortestRuns
            && Math.Min(left.Around, right.Around) >= AllAround
            ? new Finding(DiscrepancyKind.ContentDiffers, left.Text, right.Text)
            : null;
    }

    /// <returns>The longest run of words of a text without any counterpart in the other; <see langword="null"/> where none is long and sure
    /// enough.</returns>
    private (string Text, int Known, double Around)? Unmatched(string text, string other)
    {
        HashSet<string> otherStems = [.. BilingualWords.Of(other)];
        var cognates = new CognateIndex(otherStems);
        HashSet<string> otherTerms = [.. ItemReader.Read(other).Mentions.Select(m => m.Term)];
        Mention[] mentions = ItemReader.Read(text).Mentions;
        (int Start, int End, int Known) run = default, best = default;
        int met = 0, missed = 0, missedInRun = 0, length = 0;
        foreach (Word word in Words.Of(text))
        {
            if (StopWords.Contains(word.Lower))
            {
                continue;
            }

            bool known = Array.Exists(mentions, m => m.Start <= word.Start && word.End <= m.End && otherTerms.Contains(m.Term));
            List<string> stems = known ? [] : BilingualWords.Of(word.Lower);
            if (known || stems.Exists(s => Has(s, otherStems, cognates)))
            {
                met++;
                run = default;
                continue;
            }

            missed++;
            run =
                (
                    run.End == 0 ? word.Start : run.Start,
                    word.End,
                    run.Known + (stems.TrueForAll(s => table!.Sightings(s) >= WellKnown) ? 1 : 0));
            length = run.Start == word.Start ? 1 : length + 1;
            if (run.Known >= best.Known && NamesConcept(mentions, run.Start, run.End, otherTerms))
            {
                (best, missedInRun) = (run, length);
            }
        }

        return best.Known >= ShortestRun
            ? (text[best.Start..best.End], best.Known, (double)met / Math.Max(1, met + missed - missedInRun))
            : null;
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
        Array.Exists(
            mentions,
            m => m.Start >= start && m.End <= end && m.Kind is not (TermKind.Frame or TermKind.Number) && m.Manner != MentionManner.Broader
            && m.Term.StartsWith("c:", StringComparison.Ordinal) && !otherTerms.Contains(m.Term));
}
