using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;
using ReportMiner.Themes.Features;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Classification;

/// <summary>Shares the linear score of a label out among the words of the text.</summary>
internal static class WordEvidence
{
    private const int MostSpans = 4;
    private const double LeastShare = 0.15;

    /// <returns>Weight of each word, in log-odds after calibration, and what belongs to no word.</returns>
    /// <remarks>A feature's weight is shared equally by its occurrences, and an occurrence's by the words that it covers.</remarks>
    public static (Evidence[] Words, double Whole) Words(ThemeModel model, int label, TextFeatures text, SparseRow row)
    {
        double[] weights = new double[text.Words.Length];
        double whole = 0;
        double slope = model.Scales[label].Slope;
        Feature[] features = text.Features;
        for (int start = 0, at = 0, end; start < features.Length; start = end, at++)
        {
            end = start + 1;
            while (end < features.Length && features[end].Key == features[start].Key)
            {
                end++;
            }

            double weight = slope * row.Values[at] * model.Weights[(row.Indices[at] * model.Labels.Length) + label] / (end - start);
            for (int i = start; i < end; i++)
            {
                if (features[i].First < 0)
                {
                    whole += weight;
                }
                else
                {
                    Share(weights.AsSpan()[features[i].First..(features[i].Last + 1)], weight);
                }
            }
        }

        var words = new Evidence[weights.Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = new Evidence(text.Words[i].Start, text.Words[i].End, weights[i]);
        }

        return (words, whole);
    }

    /// <returns>Runs of words that spoke for the label, merged over at most one word that did not; the strongest few, in order of the
    /// text.</returns>
    public static ImmutableArray<Evidence> Spans(Evidence[] words)
    {
        var spans = new List<Evidence>();
        double least = Strongest(words) * LeastShare;
        int lastWord = -2;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Weight <= least || words[i].Weight <= 0)
            {
                continue;
            }

            if (spans.Count > 0 && i - lastWord <= 2)
            {
                double between = i - lastWord == 2 ? words[i - 1].Weight : 0;
                spans[^1] = new Evidence(spans[^1].Start, words[i].End, spans[^1].Weight + between + words[i].Weight);
            }
            else
            {
                spans.Add(words[i]);
            }

            lastWord = i;
        }

        return spans.Count <= MostSpans
            ? [.. spans]
            : [.. spans.OrderByDescending(span => span.Weight).ThenBy(span => span.Start).Take(MostSpans).OrderBy(span => span.Start)];
    }

    private static double Strongest(Evidence[] words)
    {
        double strongest = words.Length == 0 ? 0 : double.NegativeInfinity;
        foreach (Evidence word in words)
        {
            strongest = Math.Max(strongest, word.Weight);
        }

        return strongest;
    }

    private static void Share(Span<double> words, double weight)
    {
        foreach (ref double word in words)
        {
            word += weight / words.Length;
        }
    }
}
