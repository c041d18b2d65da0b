namespace ReportMiner.Model.Recommendations;

/// <summary>A stretch of the item's clean text that carried a theme.</summary>
/// <param name="Start">First UTF-16 code unit in <see cref="Recommendation.Text"/>.</param>
/// <param name="End">One past the last.</param>
/// <param name="Weight">What it added to the decision, in log-odds.</param>
public readonly record struct Evidence(int Start, int End, double Weight);
