using System.Collections.Immutable;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Review;

/// <summary>
/// Chooses the items that a reader should look at first: those that the model is unsure of, and among them such as are unlike one another
/// (greedily, uncertainty × unlikeness to what is chosen already), so that no half hour goes on ten versions of one sentence.
/// </summary>
public static class ReviewSuggester
{
    /// <summary>Log-odds from the threshold at which a decision no longer counts as doubtful.</summary>
    private const double DoubtWidth = 2;

    /// <param name="model">The model to be taught.</param>
    /// <param name="texts">Items of a run.</param>
    /// <param name="count">How many to choose; fewer come back where fewer are doubtful.</param>
    /// <param name="versions">Of a text, the other language version, where there is one: labels that only one of the two would have are a
    /// doubt too.</param>
    public static ImmutableArray<ReviewSuggestion> Suggest(
        ThemeClassifier model, IReadOnlyList<string> texts, int count, IReadOnlyDictionary<int, string>? versions = null)
    {
        var scorer = new TextScorer(model.Model);
        var rows = new SparseRow[texts.Count];
        var doubts = new ReviewSuggestion[texts.Count];
        Parallel.For(0, texts.Count, i =>
        {
            rows[i] = scorer.Vectorise(scorer.Read(texts[i]));
            ImmutableArray<ThemeScore> scores = model.Score(texts[i]);
            doubts[i] = Doubt(i, scores, model.SingleLabel);
            if (versions is not null && versions.TryGetValue(i, out string? other))
            {
                doubts[i] = WithVersion(doubts[i], scores, model.Score(other));
            }
        });

        double[] unlike = [.. Enumerable.Repeat(1.0, texts.Count)];
        var chosen = ImmutableArray.CreateBuilder<ReviewSuggestion>();
        var left = Enumerable.Range(0, texts.Count).Where(i => doubts[i].Uncertainty > 0).ToList();
        while (chosen.Count < count && left.Count > 0)
        {
            int best = left.MaxBy(i => doubts[i].Uncertainty * unlike[i]);
            if (unlike[best] <= 1e-6)
            {
                break;
            }

            chosen.Add(doubts[best]);
            left.Remove(best);
            foreach (int i in left)
            {
                unlike[i] = Math.Min(unlike[i], 1 - Cosine(rows[best], rows[i]));
            }
        }

        return chosen.ToImmutable();
    }

    private static ReviewSuggestion Doubt(int index, ImmutableArray<ThemeScore> scores, bool single)
    {
        (string Id, double Doubt)[] doubts = single ? [.. Runners(scores)] : [.. scores.Select(score => (score.Id, Doubt(score)))];
        return new ReviewSuggestion(
            index,
            doubts.Sum(doubt => doubt.Doubt),
            [.. doubts.Where(doubt => doubt.Doubt > 0).OrderByDescending(doubt => doubt.Doubt).Select(doubt => doubt.Id)]);
    }

    // A label that only one of the two versions would get is as doubtful as one at its threshold.
    private static ReviewSuggestion WithVersion(ReviewSuggestion doubt, ImmutableArray<ThemeScore> own, ImmutableArray<ThemeScore> other)
    {
        ImmutableArray<string> differing =
        [
            .. own.Zip(other).Where(pair => pair.First.Given != pair.Second.Given).Select(pair => pair.First.Id)
        ];
        return doubt with
        {
            Uncertainty = doubt.Uncertainty + differing.Length,
            Doubtful = [.. differing, .. doubt.Doubtful.Except(differing, StringComparer.Ordinal)],
            Differing = differing,
        };
    }

    private static double Doubt(ThemeScore score) =>
        Math.Max(0, 1 - (Math.Abs(LogOdds(score.Probability) - LogOdds(score.Threshold)) / DoubtWidth));

    // With one label a text, the doubt is between the two likeliest.
    private static IEnumerable<(string, double)> Runners(ImmutableArray<ThemeScore> scores)
    {
        ThemeScore[] likeliest = [.. scores.OrderByDescending(score => score.Probability).Take(2)];
        double doubt = likeliest.Length < 2 ? 0 : 1 - (likeliest[0].Probability - likeliest[1].Probability);
        return likeliest.Select(score => (score.Id, doubt / likeliest.Length));
    }

    private static double LogOdds(double p)
    {
        double clamped = Math.Clamp(p, 1e-9, 1 - 1e-9);
        return Math.Log(clamped / (1 - clamped));
    }

    private static double Cosine(SparseRow a, SparseRow b)
    {
        double dot = 0, squareA = a.Values.Sum(v => (double)v * v), squareB = b.Values.Sum(v => (double)v * v);
        int i = 0, j = 0;
        while (i < a.Indices.Length && j < b.Indices.Length)
        {
            int order = a.Indices[i].CompareTo(b.Indices[j]);
            dot += order == 0 ? (double)a.Values[i] * b.Values[j] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return squareA == 0 || squareB == 0 ? 0 : dot / Math.Sqrt(squareA * squareB);
    }
}
