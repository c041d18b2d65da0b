using System.Collections.Immutable;
using ReportMiner.Comparison;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Batch;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// Measures the links between the documents that gold files name, as <c>compare</c> makes them of these documents alone. Where the names of
/// the files end with <c>-en</c> and <c>-ru</c>, each language is measured on its own versions, and then all together.
/// </summary>
internal static class LineageMeasurement
{
    private const string Part = "lineage";

    /// <param name="run">A run that holds the documents.</param>
    /// <param name="goldFolder">Folder of gold files.</param>
    /// <param name="set">A name of the documents for figures.</param>
    /// <param name="on">What they are, for a reader.</param>
    /// <param name="training">Whether the link weights were fitted on them.</param>
    public static Measurement Measure(RunResult run, string goldFolder, string set, string on, string training)
    {
        string[] files = [.. Directory.GetFiles(goldFolder, "*.json").Order(StringComparer.Ordinal)];
        (string Name, string Set, LineageFigures Figures)[] measured =
        [
            .. files.GroupBy(LanguageOf).Where(g => g.Key is not null).Select(g => (g.Key!, $"{set}, {g.Key}", Score(run, g.Key, g))),
            ("together", set, Score(run, null, files)),
        ];
        LineageFigures all = measured[^1].Figures;
        SummaryRow Row(string what, string figure) => new(what, figure, $"{on}, {Numbers.Count(all.Items)} later items", training);
        return new Measurement
        {
            Figures = [.. measured.SelectMany(m => Figures(m.Set, m.Figures))],
            Summary =
            [
                .. measured.Select(
                    m => Row($"links between meetings, F1{(measured.Length > 1 ? ", " + m.Name : "")}", Numbers.Share(m.Figures.F1))),
                Row("links between meetings, precision", Numbers.Share(all.Precision)),
                Row("later items correctly classified as linked or new", Numbers.Of(all.ItemsRight, all.Items)),
                Row("change of strength right, of the linked items", Numbers.Of(all.StrengthRight, all.StrengthOf)),
                Row("wrong links called unchanged", Numbers.Count(all.WrongRepeated)),
            ],
            Details =
            [
                new($"Links: {on}", ["set", "right", "wrong", "missed", "precision", "recall", "F1"],
                    [
                        .. measured.Select(
                            m =>
                                (ImmutableArray<string>)[
                                    m.Set,
                                    Numbers.Count(m.Figures.Right),
                                    Numbers.Count(m.Figures.Wrong),
                                    Numbers.Count(m.Figures.Missed),
                                    Numbers.Share(m.Figures.Precision),
                                    Numbers.Share(m.Figures.Recall),
                                    Numbers.Share(m.Figures.F1)
                                ])
                    ]),
            ],
        };
    }

    private static string? LanguageOf(string file) =>
        Path.GetFileNameWithoutExtension(file) is var name && name.Length > 3 && name[^3] == '-'
            && LanguageCodes.Parse(name[^2..]) != Language.Unknown
            ? name[^2..]
            : null;

    private static LineageFigures Score(RunResult run, string? language, IEnumerable<string> files)
    {
        ImmutableArray<LineageGold> gold = [.. files.SelectMany(f => LineageGold.Read(f))];
        HashSet<string> documents = [.. gold.SelectMany(g => g.Must.Concat(g.May).Append(g.Later)).Select(i => i.Document)];
        IStoredRecords<Recommendation> items =
        [
            .. run.Recommendations.Where(
                r =>
                    r.Source.Masthead.Symbol?.Text is { } symbol && documents.Contains(symbol)
                        && (language is null || r.Language.Code() == language)),
        ];
        Lineage lineage = LineageMatcher.Match(PrimaryCopies.Of(items), new LineageOptions { Themes = run.Catalogue, CompareAll = true });
        return LineageScore.Measure(lineage.Links, gold);
    }

    private static ImmutableArray<Figure> Figures(string set, LineageFigures figures) =>
    [
        new(Part, set, "link F1", figures.F1),
        Figure.Share(Part, set, "link precision", figures.Right, figures.Right + figures.Wrong),
        Figure.Share(Part, set, "link recall", figures.Right, figures.Right + figures.Missed),
        Figure.Share(Part, set, "items linked or new", figures.ItemsRight, figures.Items),
        Figure.Count(Part, set, "links wrongly called repeated", figures.WrongRepeated),
        Figure.Share(Part, set, "strength change", figures.StrengthRight, figures.StrengthOf),
    ];
}
