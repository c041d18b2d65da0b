using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Measures a run against the gold of its documents: items, their fields, cited requests, themes.</summary>
internal static class ExtractionMeasurement
{
    private const string Part = "extraction";

    /// <param name="run">A run over the documents.</param>
    /// <param name="goldFolder">Their gold.</param>
    /// <param name="set">A name of the documents for figures.</param>
    /// <param name="on">What they are, for a reader.</param>
    public static Measurement Measure(RunResult run, string goldFolder, string set, string on)
    {
        ImmutableArray<ExtractionFigures> documents = ExtractionScore.Measure(run.Recommendations, goldFolder);
        Sums sums = new(documents);
        var scores = ScoreCheck.Of(documents);
        HashSet<string> core = [.. run.Catalogue.Themes.Where(t => t.Core).Select(t => t.Id)];
        ThemeCount[] coreThemes = [.. sums.Themes.Where(t => core.Contains(t.Id))];
        return new Measurement
        {
            Figures =
            [
                .. Figures(sums, set, coreThemes),
                new("themes", set, "mean score of themes given", scores.Mean),
                new("themes", set, "share of them that is right", scores.Right),
                Figure.Share("themes", set, "counts by document within 90 % of what the scores allow", scores.Within, scores.Counts),
            ],
            Summary =
            [
                new("recommendations found, exact text, label", $"{Numbers.Of(sums.Found, sums.Gold)}, {Numbers.Of(sums.Exact, sums.Gold)}, {Numbers.Of(sums.Label, sums.Gold)}; {Numbers.False(sums.Rows - sums.Found)}", on),
                new($"kind, {string.Join(", ", sums.Traits.Select(t => t.Name))} of those found", string.Join(", ", [Numbers.Of(sums.Kind, sums.Found), .. sums.Traits.Select(t => Numbers.Of(t.Right, t.Of))]), "the same"),
                .. sums.Proposals is { Gold: > 0 } proposals
                    ? [new SummaryRow("proposals of delegations and others found; proposers of those found", $"{Numbers.Of(proposals.Found, proposals.Gold)}, {Numbers.False(proposals.Rows - proposals.Found)}; {Numbers.Of(proposals.Proposers, proposals.Found)}", "the same")]
                    : ImmutableArray<SummaryRow>.Empty,
                .. sums.Cited is { } cited ? [new SummaryRow("paragraphs that only cite a request", $"{Numbers.Of(cited.Found, cited.Gold)}; {Numbers.False(cited.Wrong)}", "the same")] : ImmutableArray<SummaryRow>.Empty,
                new("themes of the items: micro-F1 of the core ones, of all", $"{Numbers.Share(ThemeCount.MicroF1(coreThemes))}, {Numbers.Share(ThemeCount.MicroF1(sums.Themes))}", "the same; none of these texts was learnt from"),
                new("scores of the themes given: mean, share that is right; counts by document within 90 % of what the scores allow", $"{Numbers.Share(scores.Mean)}, {Numbers.Share(scores.Right)}; {Numbers.Of(scores.Within, scores.Counts)}", "the same"),
            ],
            Details = [Documents(documents, on), Themes(sums.Themes, on)],
            Pictures = [Picture(sums.Themes, set, on)],
        };
    }

    private static ImmutableArray<Figure> Figures(Sums sums, string set, ThemeCount[] core) =>
    [
        Figure.Share(Part, set, "recall", sums.Found, sums.Gold),
        Figure.Share(Part, set, "precision", sums.Found, sums.Rows),
        Figure.Share(Part, set, "exact text", sums.Exact, sums.Gold),
        Figure.Share(Part, set, "label", sums.Label, sums.Gold),
        Figure.Share(Part, set, "kind", sums.Kind, sums.Found),
        .. sums.Traits.Select(t => Figure.Share(Part, set, t.Name, t.Right, t.Of)),
        .. sums.Cited is { } cited
            ? [Figure.Share(Part, set, "cited requests", cited.Found, cited.Gold), Figure.Count(Part, set, "cited requests, false", cited.Wrong)]
            : ImmutableArray<Figure>.Empty,
        .. sums.Proposals is { Gold: > 0 } proposals
            ? [Figure.Share(Part, set, "proposals", proposals.Found, proposals.Gold), Figure.Count(Part, set, "proposals, false", proposals.Rows - proposals.Found), Figure.Share(Part, set, "proposers of proposals", proposals.Proposers, proposals.Found)]
            : ImmutableArray<Figure>.Empty,
        new("themes", set, "micro-F1, core", ThemeCount.MicroF1(core)),
        new("themes", set, "micro-F1", ThemeCount.MicroF1(sums.Themes)),
        .. sums.Themes.Select(t => new Figure("themes", set, $"F1, {t.Id}", t.F1, t.Right, t.Right + t.Missed)),
    ];

    private static DetailTable Documents(ImmutableArray<ExtractionFigures> documents, string on) => new(
        $"Items by document: {on}",
        ["document", "gold", "rows", "found", "exact", "label", "kind", "false"],
        [.. documents.Select(d => (ImmutableArray<string>)[d.File, .. new[] { d.Gold, d.Rows, d.Found, d.Exact, d.Label, d.Kind, d.Rows - d.Found }.Select(Numbers.Count)])]);

    private static DetailTable Themes(IEnumerable<ThemeCount> themes, string on) => new(
        $"Themes of the items: {on}",
        ["theme", "right", "wrong", "missed", "F1"],
        [.. themes.Select(t => (ImmutableArray<string>)[t.Id, Numbers.Count(t.Right), Numbers.Count(t.Wrong), Numbers.Count(t.Missed), Numbers.Share(t.F1)])]);

    private static Picture Picture(IEnumerable<ThemeCount> themes, string set, string on)
    {
        string title = $"F1 by theme: {on}";
        return new($"themes-{set}.svg", title, BarPlot.Draw(title, [.. themes.Select(t => new Bar(t.Id, t.F1, null, string.Create(CultureInfo.InvariantCulture, $"{t.Right + t.Missed} items")))]));
    }

    /// <summary>All documents together.</summary>
    private sealed class Sums(ImmutableArray<ExtractionFigures> documents)
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
            (CitedFigures?)null, (sum, c) => new CitedFigures((sum?.Found ?? 0) + c.Found, (sum?.Gold ?? 0) + c.Gold, (sum?.Wrong ?? 0) + c.Wrong));

        public ProposalFigures? Proposals { get; } = documents.Select(d => d.Proposals).OfType<ProposalFigures>().Aggregate(
            (ProposalFigures?)null, (sum, p) => new ProposalFigures((sum?.Gold ?? 0) + p.Gold, (sum?.Rows ?? 0) + p.Rows, (sum?.Found ?? 0) + p.Found, (sum?.Proposers ?? 0) + p.Proposers));

        public ThemeCount[] Themes { get; } =
        [
            .. documents.SelectMany(d => d.Themes).GroupBy(t => t.Id, StringComparer.Ordinal)
                .Select(g => new ThemeCount(g.Key, g.Sum(t => t.Right), g.Sum(t => t.Wrong), g.Sum(t => t.Missed))).OrderBy(t => t.Id, StringComparer.Ordinal),
        ];
    }
}
