namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How the requests that a narrative report only cites were told from its own, by paragraph.</summary>
/// <param name="Found">Paragraphs that cite a request and were told so.</param>
/// <param name="Gold">Paragraphs that cite one.</param>
/// <param name="Wrong">Paragraphs that were told so and cite none; those on which readers may differ count neither way.</param>
public sealed record CitedFigures(int Found, int Gold, int Wrong);
