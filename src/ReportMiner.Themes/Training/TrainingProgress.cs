namespace ReportMiner.Themes.Training;

/// <summary>How far the training is.</summary>
/// <param name="Step">What is being done, for a reader.</param>
/// <param name="Done">Share of the whole, 0 to 1.</param>
public readonly record struct TrainingProgress(string Step, double Done);
