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
    /// <remarks>The features must be in ascending order of key. A feature's weight is shared equally by its occurrences, and an occurrence's by the words that it covers.</remarks>
    public static (ImmutableArray<Evidence> Words, double Whole) Words(ThemeModel model, int label, StemmedWord[] words, List<Feature> features, SparseRow row)
    {
        double[] weights = new double[words.Length];
        double whole = 0;
        double slope = model.Scales[label].Slope;

        // The features stand in ascending order of key, so occurrences of one stand together, and rows of the vocabulary ascend with them.
        for (int start = 0, at = 0; start < features.Count;)
        {
            int end = start + 1;
            while (end < features.Count && features[end].Key == features[start].Key)
            {
                end++;
            }

            if (model.Vocabulary.TryIndex(features[start].Key, out int index))
            {
                while (row.Indices[at] != index)
                {
                    at++;
                }

                double weight = slope * row.Values[at] * model.Weights[(index * model.Labels.Length) + label] / (end - start);
                for (int i = start; i < end; i++)
                {
                    if (!Share(words, weights, features[i], weight))
                    {
                        whole += weight;
                    }
                }
            }

            start = end;
        }

        return ([.. words.Select((word, i) => new Evidence(word.Start, word.End, weights[i]))], whole);
    }

    /// <returns>Runs of words that spoke for the label, merged over at most one word that did not; the strongest few, in order of the text.</returns>
    public static ImmutableArray<Evidence> Spans(ImmutableArray<Evidence> words)
    {
        var spans = new List<Evidence>();
        double strongest = words.Length == 0 ? 0 : words.Max(word => word.Weight);
        double least = strongest * LeastShare;
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

        return [.. spans.OrderByDescending(span => span.Weight).ThenBy(span => span.Start).Take(MostSpans).OrderBy(span => span.Start)];
    }

    private static bool Share(StemmedWord[] words, double[] weights, Feature feature, double weight)
    {
        if (feature.End <= feature.Start)
        {
            return false;
        }

        int first = FirstEndingAfter(words, feature.Start), last = first;
        while (last + 1 < words.Length && words[last + 1].Start < feature.End)
        {
            last++;
        }

        for (int i = first; i <= last; i++)
        {
            weights[i] += weight / (last - first + 1);
        }

        return true;
    }

    private static int FirstEndingAfter(StemmedWord[] words, int start)
    {
        int low = 0, high = words.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (words[middle].End > start)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
