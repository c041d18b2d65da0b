namespace ReportMiner.Pipeline.Evaluation;

/// <summary>A theme that an item was given, with what the gold says of it.</summary>
/// <param name="Theme">Id of the theme.</param>
/// <param name="Score">Its probability, 0 to 1.</param>
/// <param name="Right">Whether the item has it.</param>
public sealed record JudgedScore(string Theme, double Score, bool Right);
