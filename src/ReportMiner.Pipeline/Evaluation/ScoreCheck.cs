using System.Collections.Immutable;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Whether the scores of themes can be taken for probabilities: of single items, and summed up to counts by document.</summary>
/// <param name="Mean">Mean score of the themes given.</param>
/// <param name="Right">Share of them that is right.</param>
/// <param name="Within">Counts of a theme in a document that lie in the middle 90 % of what the scores allow.</param>
/// <param name="Counts">Counts looked at: each theme of each document that the gold or the model gives to any of its items.</param>
internal sealed record ScoreCheck(double Mean, double Right, int Within, int Counts)
{
    /// <summary>Quantile of the normal distribution that leaves 5 % above it.</summary>
    private const double Quantile = 1.645;

    /// <summary>Half an item: a count is a whole number, the distribution that stands for it is not.</summary>
    private const double Continuity = 0.5;

    public static ScoreCheck Of(ImmutableArray<ExtractionFigures> documents)
    {
        JudgedScore[] all = [.. documents.SelectMany(d => d.Scores)];
        bool[] within = [.. documents.SelectMany(d => d.Themes.Select(t => IsWithin(t, [.. d.Scores.Where(s => s.Theme == t.Id)])))];
        return new ScoreCheck(
            all.Select(s => s.Score).DefaultIfEmpty(0).Average(),
            all.Select(s => s.Right ? 1.0 : 0).DefaultIfEmpty(0).Average(),
            within.Count(w => w),
            within.Length);
    }

    private static bool IsWithin(ThemeCount theme, JudgedScore[] given)
    {
        double spread = Math.Sqrt(given.Sum(s => s.Score * (1 - s.Score)));
        return Math.Abs(theme.Right + theme.Missed - given.Sum(s => s.Score)) <= (Quantile * spread) + Continuity;
    }
}
