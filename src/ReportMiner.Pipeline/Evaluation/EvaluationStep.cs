namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How far an evaluation is.</summary>
/// <param name="What">What is being measured.</param>
/// <param name="Done">Share of it that is done, 0 to 1.</param>
public sealed record EvaluationStep(string What, double Done);
