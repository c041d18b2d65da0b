using Microsoft.ML;
using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Models;

/// <summary>Weights and bias of one label, in log-odds.</summary>
internal sealed record LinearFit(float[] Weights, float Bias)
{
    /// <summary>The same as ML.NET holds it; <see langword="null"/> where it is not the same, or there was nothing to fit.</summary>
    public ITransformer? Learner { get; init; }

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
