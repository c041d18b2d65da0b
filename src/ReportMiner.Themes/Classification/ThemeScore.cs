namespace ReportMiner.Themes.Classification;

/// <summary>What the model thinks of one label for a text, given or not.</summary>
/// <param name="Id">Label.</param>
/// <param name="Probability">Calibrated, 0 to 1.</param>
/// <param name="Threshold">The probability from which the label is given.</param>
/// <param name="Given">Whether it is given.</param>
public sealed record ThemeScore(string Id, double Probability, double Threshold, bool Given);
