namespace ReportMiner.Themes.Measures;

/// <summary>Two labels that are taken for one another.</summary>
/// <param name="Missed">The label that a row has and was not given.</param>
/// <param name="Given">The label that it was given and does not have.</param>
/// <param name="Count">Rows where both happened.</param>
public sealed record Confusion(string Missed, string Given, int Count);
