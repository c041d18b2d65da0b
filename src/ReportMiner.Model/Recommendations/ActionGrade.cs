namespace ReportMiner.Model.Recommendations;

/// <summary>The act asked for on the scale of UPR Info: 1 minimal, 2 continuing, 3 considering, 4 general, 5 specific action.</summary>
/// <param name="Grade">1 to 5.</param>
/// <param name="Score">Probability, 0 to 1.</param>
public sealed record ActionGrade(int Grade, double Score);
