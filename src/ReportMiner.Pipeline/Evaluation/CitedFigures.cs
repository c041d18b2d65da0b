namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How well requests that a narrative report only cites were distinguished from its own, by paragraph.</summary>
/// <param name="Found">Paragraphs that cite a request and were recognised.</param>
/// <param name="Gold">Paragraphs that cite one.</param>
/// <param name="Wrong">Paragraphs wrongly recognised as citing one; those on which readers may differ count neither way.</param>
public sealed record CitedFigures(int Found, int Gold, int Wrong);
