namespace ReportMiner.Pipeline.Evaluation;

/// <summary>A drawing.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Svg">The drawing.</param>
public sealed record Picture(string Name, string Title, string Svg);
