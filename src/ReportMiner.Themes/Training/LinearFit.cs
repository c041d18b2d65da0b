using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Training;

/// <summary>Weights and bias of one label, in log-odds.</summary>
internal sealed record LinearFit(float[] Weights, float Bias)
{
    public double Score(SparseRow row)
    {
        double score = Bias;
        for (int i = 0; i < row.Indices.Length; i++)
        {
            score += (double)Weights[row.Indices[i]] * row.Values[i];
        }

        return score;
    }
}
