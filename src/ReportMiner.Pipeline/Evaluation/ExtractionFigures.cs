using System.Collections.Immutable;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How the extraction did on one document.</summary>
/// <param name="File">Name of the document.</param>
/// <param name="Gold">Items in the gold.</param>
/// <param name="Rows">Rows of the run (proposals and cited requests left out).</param>
/// <param name="Found">Rows that match a gold item by their words.</param>
/// <param name="Exact">Found rows with the very text (spaces and final signs left out of account).</param>
/// <param name="Label">Found rows with the right label.</param>
/// <param name="Kind">Found rows of the right kind.</param>
public sealed record ExtractionFigures(string File, int Gold, int Rows, int Found, int Exact, int Label, int Kind)
{
    /// <summary>Language, strength, addressees, proposers, sub-items of the found rows.</summary>
    public ImmutableArray<TraitCount> Traits { get; init; } = [];

    /// <summary>Cited requests; <see langword="null"/> where the gold says nothing of them.</summary>
    public CitedFigures? Cited { get; init; }

    /// <summary>Proposals; <see langword="null"/> where the gold says nothing of them.</summary>
    public ProposalFigures? Proposals { get; init; }

    /// <summary>Themes of the rows, each that the gold or a row names, by id.</summary>
    public ImmutableArray<ThemeCount> Themes { get; init; } = [];

    /// <summary>Themes given to found rows with their scores; those that readers may differ on are left out.</summary>
    public ImmutableArray<JudgedScore> Scores { get; init; } = [];
}
