using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Training;

/// <summary>What the trees read: the features of a text and, behind them, what the linear models of all labels said of it without having learnt from it.</summary>
internal static class StackedRows
{
    /// <param name="row">Features of the text.</param>
    /// <param name="features">Length of the vectors of features.</param>
    /// <param name="scores">Linear scores: one column a label.</param>
    /// <param name="at">Place of the text in these columns.</param>
    public static SparseRow Of(SparseRow row, int features, double[][] scores, int at) => new(
        [.. row.Indices, .. Enumerable.Range(features, scores.Length)],
        [.. row.Values, .. scores.Select(column => (float)column[at])]);
}
