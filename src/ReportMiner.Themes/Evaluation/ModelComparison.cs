using ReportMiner.Themes.Measures;

namespace ReportMiner.Themes.Evaluation;

/// <summary>Two models on the same rows.</summary>
/// <param name="First">Figures of the first.</param>
/// <param name="Second">Figures of the second.</param>
/// <param name="Difference">Micro-F1 of the second less that of the first.</param>
/// <param name="PValue">Chance of a difference at least as large if the models were alike: approximate randomisation, 5,000 shuffles, fixed
/// seed.</param>
public sealed record ModelComparison(Figures First, Figures Second, double Difference, double PValue)
{
    /// <summary>At the 5 % level.</summary>
    public bool Significant => PValue < 0.05;

    /// <summary>The same in words.</summary>
    public string Verdict => Significant ? "a real difference" : "may be chance";
}
