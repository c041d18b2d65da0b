using System.Collections.Immutable;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>What was counted in all documents of a set together.</summary>
/// <param name="documents">What was counted in each.</param>
internal sealed class ExtractionTotals(ImmutableArray<ExtractionFigures> documents)
{
    public int Gold { get; } = documents.Sum(d => d.Gold);

    public int Rows { get; } = documents.Sum(d => d.Rows);

    public int Found { get; } = documents.Sum(d => d.Found);

    public int Exact { get; } = documents.Sum(d => d.Exact);

    public int Label { get; } = documents.Sum(d => d.Label);

    public int Kind { get; } = documents.Sum(d => d.Kind);

    public ImmutableArray<TraitCount> Traits { get; } =
    [
        .. documents.SelectMany(d => d.Traits).GroupBy(t => t.Name, StringComparer.Ordinal)
            .Select(g => new TraitCount(g.Key, g.Sum(t => t.Right), g.Sum(t => t.Of))).Where(t => t.Of > 0),
    ];

    public CitedFigures? Cited { get; } = documents.Select(d => d.Cited).OfType<CitedFigures>().Aggregate(
        (CitedFigures?)null,
        (sum, c) => new CitedFigures((sum?.Found ?? 0) + c.Found, (sum?.Gold ?? 0) + c.Gold, (sum?.Wrong ?? 0) + c.Wrong));

    public ProposalFigures? Proposals { get; } = documents.Select(d => d.Proposals).OfType<ProposalFigures>().Aggregate(
        (ProposalFigures?)null,
        (sum, p) =>
            new ProposalFigures(
                (sum?.Gold ?? 0) + p.Gold, (sum?.Rows ?? 0) + p.Rows, (sum?.Found ?? 0) + p.Found, (sum?.Proposers ?? 0) + p.Proposers));

    public ThemeCount[] Themes { get; } =
    [
        .. documents.SelectMany(d => d.Themes).GroupBy(t => t.Id, StringComparer.Ordinal)
            .Select(g => new ThemeCount(g.Key, g.Sum(t => t.Right), g.Sum(t => t.Wrong), g.Sum(t => t.Missed)))
            .OrderBy(t => t.Id, StringComparer.Ordinal),
    ];
}
