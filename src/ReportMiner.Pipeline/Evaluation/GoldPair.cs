namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Two blocks that are versions of each other.</summary>
/// <param name="Kind"><c>heading</c>, <c>paragraph</c>, <c>item</c>.</param>
/// <param name="A">Text in one version.</param>
/// <param name="B">Text in the other.</param>
internal sealed record GoldPair(string Kind, string A, string B);
