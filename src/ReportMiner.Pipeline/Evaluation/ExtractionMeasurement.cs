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
    /// <param name="themesTraining">Whether training or tuning used the themes of this gold.</param>
    public static Measurement Measure(RunResult run, string goldFolder, string set, string on, string themesTraining = SummaryRow.Unused)
    {
        ImmutableArray<ExtractionFigures> documents = ExtractionScore.Measure(run.Recommendations, goldFolder);
        ExtractionTotals sums = new(documents);
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
                Figure.Share("themes", set, "counts by document inside the 90 % prediction interval", scores.Within, scores.Counts),
            ],
            Summary = ExtractionSummary.Rows(sums, scores, coreThemes, on, themesTraining),
            Details = [Documents(documents, on), Themes(sums.Themes, on)],
            Pictures = [Picture(sums.Themes, set, on)],
        };
    }

    private static ImmutableArray<Figure> Figures(ExtractionTotals sums, string set, ThemeCount[] core) =>
    [
        Figure.Share(Part, set, "recall", sums.Found, sums.Gold),
        Figure.Share(Part, set, "precision", sums.Found, sums.Rows),
        Figure.Share(Part, set, "exact text", sums.Exact, sums.Gold),
        Figure.Share(Part, set, "label", sums.Label, sums.Gold),
        Figure.Share(Part, set, "kind", sums.Kind, sums.Found),
        .. sums.Traits.Select(t => Figure.Share(Part, set, t.Name, t.Right, t.Of)),
        .. sums.Cited is { } cited
            ? [
                Figure.Share(Part, set, "cited requests", cited.Found, cited.Gold),
                Figure.Count(Part, set, "cited requests, false", cited.Wrong)
            ]
            : ImmutableArray<Figure>.Empty,
        .. sums.Proposals is { Gold: > 0 } proposals
            ? [
                Figure.Share(Part, set, "proposals", proposals.Found, proposals.Gold),
                Figure.Count(Part, set, "proposals, false", proposals.Rows - proposals.Found),
                Figure.Share(Part, set, "proposers of proposals", proposals.Proposers, proposals.Found)
            ]
            : ImmutableArray<Figure>.Empty,
        new("themes", set, "micro-F1, core", ThemeCount.MicroF1(core)),
        new("themes", set, "micro-F1", ThemeCount.MicroF1(sums.Themes)),
        .. sums.Themes.Select(t => new Figure("themes", set, $"F1, {t.Id}", t.F1, t.Right, t.Right + t.Missed)),
    ];

    private static DetailTable Documents(ImmutableArray<ExtractionFigures> documents, string on) => new(
        $"Items by document: {on}",
        ["document", "gold", "rows", "found", "exact", "label", "kind", "false"],
        [
            .. documents.Select(
                d =>
                    (ImmutableArray<string>)[
                        d.File, .. new[] { d.Gold, d.Rows, d.Found, d.Exact, d.Label, d.Kind, d.Rows - d.Found }.Select(Numbers.Count)
                    ])
        ]);

    private static DetailTable Themes(IEnumerable<ThemeCount> themes, string on) => new(
        $"Themes of the items: {on}",
        ["theme", "right", "wrong", "missed", "F1"],
        [
            .. themes.Select(
                t =>
                    (ImmutableArray<string>)[
                        t.Id, Numbers.Count(t.Right), Numbers.Count(t.Wrong), Numbers.Count(t.Missed), Numbers.Share(t.F1)
                    ])
        ]);

    private static Picture Picture(IEnumerable<ThemeCount> themes, string set, string on)
    {
        string title = $"F1 by theme: {on}";
        return new(
            $"themes-{set}.svg",
            title,
            BarPlot.Draw(
                title,
                [
                    .. themes.Select(
                        t => new Bar(t.Id, t.F1, null, string.Create(CultureInfo.InvariantCulture, $"{t.Right + t.Missed} items")))
                ]));
    }
}
