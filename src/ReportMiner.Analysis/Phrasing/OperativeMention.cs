namespace ReportMiner.Analysis.Phrasing;

/// <summary>An operative verb at its place in a text.</summary>
/// <param name="Id">The verb in the present tense and kebab-case: <c>takes-note</c>.</param>
/// <param name="First">Index of its first word.</param>
internal readonly record struct OperativeMention(string Id, int First);
