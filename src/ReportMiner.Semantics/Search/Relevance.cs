using System.Collections.Immutable;
using ReportMiner.Linguistics;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Search;

/// <summary>
/// Weighs items against a question word by word: the share of the question, weighted by rarity, that has a counterpart in the item, and the
/// share of the item that the question speaks of.
/// </summary>
internal sealed class Relevance(ImmutableArray<QueryTerm> terms, StemSpace space, StemRarity rarity)
{
    /// <summary>A counterpart less likely than this is not shown as a word that matched.</summary>
    private const double Shown = 0.4;

    private readonly double _mass = terms.Sum(t => t.Weight);
    private readonly CognateIndex _cognates = new(terms.Where(t => space.Unknown(t.Stem)).Select(t => t.Stem));

    public RelevanceScore Weigh(IndexedItem item)
    {
        var answered = new double[terms.Length];
        double itemMass = 0, itemAnswered = 0, extent = 0;
        var matched = ImmutableArray.CreateBuilder<MatchedWord>();
        var seen = new Dictionary<string, (int Term, double Likeness)>(StringComparer.Ordinal);
        foreach (Word word in Words.Of(item.Text))
        {
            (int Term, double Likeness) best = (-1, 0);
            foreach (string stem in BilingualWords.Of(word.Lower))
            {
                if (!seen.TryGetValue(stem, out (int Term, double Likeness) match))
                {
                    seen.Add(stem, match = Best(stem, answered));
                    double weight = rarity.Of(stem);
                    itemMass += weight;
                    itemAnswered += weight * match.Likeness;
                    extent += space.Mass(stem);
                }

                best = match.Likeness > best.Likeness ? match : best;
            }

            if (best.Likeness >= Shown)
            {
                matched.Add(new MatchedWord(word.Start, word.End, item.Text[word.Start..word.End], terms[best.Term].Word));
            }
        }

        foreach (string stem in item.Addressees.Concat(item.Proposers).SelectMany(BilingualWords.Of))
        {
            Best(stem, answered);
        }

        double covered = 0;
        for (int i = 0; i < answered.Length; i++)
        {
            covered += answered[i] * terms[i].Weight;
        }

        return new RelevanceScore(
            _mass == 0 ? 0 : covered / _mass, itemMass == 0 ? 0 : itemAnswered / itemMass, extent, matched.ToImmutable());
    }

    private (int Term, double Likeness) Best(string stem, double[] answered)
    {
        (int Term, double Likeness) best = (-1, 0);
        for (int i = 0; i < terms.Length; i++)
        {
            double likeness = terms[i].Counterparts.GetValueOrDefault(stem);
            answered[i] = Math.Max(answered[i], likeness);
            best = likeness > best.Likeness ? (i, likeness) : best;
        }

        return best.Term < 0 && space.Unknown(stem) ? Cognate(stem, answered) : best;
    }

    private (int Term, double Likeness) Cognate(string stem, double[] answered)
    {
        (int Term, double Likeness) best = (-1, 0);
        foreach ((string asked, double likeness) in _cognates.Find(stem))
        {
            int i = 0;
            while (terms[i].Stem != asked)
            {
                i++;
            }

            answered[i] = Math.Max(answered[i], likeness);
            best = likeness > best.Likeness ? (i, likeness) : best;
        }

        return best;
    }
}
