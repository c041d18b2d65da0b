namespace ReportMiner.Themes.Training;

/// <summary>How the linear models are fitted.</summary>
/// <param name="L2">Weight of the squared norm beside the summed logistic loss.</param>
/// <param name="Telling">Whether features are scaled by naive Bayes (<see cref="NaiveBayesScale"/>).</param>
internal sealed record LinearSettings(float L2 = 0.3f, bool Telling = false);
