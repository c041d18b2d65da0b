namespace ReportMiner.Themes.Models;

/// <summary>
/// A decision tree over sparse rows. An inner node goes left where its value is at most the threshold; a child below zero is the leaf
/// <c>~child</c>.
/// </summary>
internal sealed record Tree(int[] Features, float[] Thresholds, int[] Left, int[] Right, float[] Leaves)
{
    /// <param name="values">Value of each feature of the row; absent features are 0.</param>
    public double Score(ReadOnlySpan<float> values)
    {
        if (Features.Length == 0)
        {
            return Leaves[0];
        }

        int node = 0;
        while (node >= 0)
        {
            node = values[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];
        }

        return Leaves[~node];
    }
}
