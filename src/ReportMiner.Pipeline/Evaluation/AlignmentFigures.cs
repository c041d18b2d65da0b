namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How two versions of a report were set side by side.</summary>
/// <param name="Name">File of the first version.</param>
/// <param name="Pairs">Blocks that have a version.</param>
/// <param name="PairsRight">Those that were paired with it, word for word.</param>
/// <param name="Planted">Differences in the gold.</param>
/// <param name="Found">Those that were found, by kind and place.</param>
/// <param name="Invented">Differences reported that are not there.</param>
internal sealed record AlignmentFigures(string Name, int Pairs, int PairsRight, int Planted, int Found, int Invented);
