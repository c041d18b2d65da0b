using ReportMiner.Themes.Features;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>
/// Boosted trees that see a feature only as present or absent. Its share of a text depends on the length of the rest, and trees that may
/// ask for it learn lengths by heart. The trees read weighted vectors all the same: every threshold is 0, and only absent features are.
/// </summary>
internal static class PresenceTrees
{
    /// <inheritdoc cref="BoostedTrainer.Fit"/>
    public static Tree[][] Fit(
        IReadOnlyList<SparseRow> rows, float[] weights, IReadOnlyList<bool[]> labels, bool[] splits, BoostedSettings settings, int seed,
        Action? grown = null)
    {
        SparseRow[] present = [.. rows.Select(Present)];
        Tree[][] ensembles = BoostedTrainer.Fit(present, weights, labels, splits.Length, settings, seed, splits, grown);
        return
        [
            .. ensembles.Select(trees => Array.ConvertAll(trees, tree => tree with { Thresholds = new float[tree.Thresholds.Length] }))
        ];
    }

    private static SparseRow Present(SparseRow row)
    {
        float[] ones = new float[row.Values.Length];
        Array.Fill(ones, 1f);
        return row with { Values = ones };
    }
}
