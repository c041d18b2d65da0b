using System.Collections.Immutable;
using ReportMiner.Comparison;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Batch;
using ReportMiner.Pipeline.Themes;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// Measures the links of chains of meetings whose reports are there in both languages: within each language, and with the meetings of a
/// chain in one language and the other by turns. Beside the links it counts mergers and splits, and what asks for the opposite.
/// </summary>
internal static class ChainMeasurement
{
    private const string Part = "lineage", Set = "chains";

    /// <summary>What the invented meetings are to the weights of links.</summary>
    public const string Fitted = "yes: the last weights of links were fitted on them";

    private static readonly (string Name, Language[] Turns)[] Orders =
    [
        ("en", [Language.English]), ("ru", [Language.Russian]),
        ("en-ru-en", [Language.English, Language.Russian]), ("ru-en-ru", [Language.Russian, Language.English]),
    ];

    /// <param name="run">A run that holds the reports.</param>
    /// <param name="goldFolder">Folder of gold files, <c>CHAIN-YEAR.json</c>.</param>
    public static Measurement Measure(RunResult run, string goldFolder)
    {
        ImmutableArray<LineageGold>[] chains =
        [
            .. Directory.GetFiles(goldFolder, "*.json").Order(StringComparer.Ordinal)
                .GroupBy(f => Path.GetFileName(f)[..Path.GetFileName(f).LastIndexOf('-')], StringComparer.Ordinal)
                .Select(g => g.SelectMany(f => LineageGold.Read(f)).ToImmutableArray()),
        ];
        (string Name, LineageFigures Links, ChainFigures Kinds)[] measured =
            [
                .. from order in Orders
                   let sum = Sum(run, chains, order.Turns)
                   select (order.Name, sum.Links, sum.Kinds),
            ];
        string on = $"four further chains of invented meetings, {Numbers.Count(measured[0].Links.Items)} later items in each language";
        return new Measurement
        {
            Figures = [.. measured.SelectMany(m => Figures($"{Set}, {m.Name}", m.Links, m.Kinds))],
            Summary =
            [
                .. measured.SelectMany(m => Rows(m.Name, m.Links, m.Kinds, on))
            ],
            Details =
            [
                new(
                    $"Links: {on}",
                    [
                        "meetings in", "right", "wrong", "missed", "F1", "mergers and splits: right", "wrong", "missed", "F1",
                        "opposites told", "of"
                    ],
                    [
                        .. measured.Select(
                            m =>
                                (ImmutableArray<string>)[
                                    m.Name,
                                    Numbers.Count(m.Links.Right),
                                    Numbers.Count(m.Links.Wrong),
                                    Numbers.Count(m.Links.Missed),
                                    Numbers.Share(m.Links.F1),
                                    Numbers.Count(m.Kinds.Right),
                                    Numbers.Count(m.Kinds.Wrong),
                                    Numbers.Count(m.Kinds.Missed),
                                    Numbers.Share(m.Kinds.F1),
                                    Numbers.Count(m.Kinds.ReversalsTold),
                                    Numbers.Count(m.Kinds.Reversals)
                                ])
                    ]),
            ],
        };
    }

    private static SummaryRow[] Rows(string order, LineageFigures links, ChainFigures kinds, string on) =>
    [
        new($"links between meetings of chains, F1, {order}", Numbers.Share(links.F1), on, Fitted),
        new($"links between meetings of chains, precision, {order}", Numbers.Share(links.Precision), on, Fitted),
        new($"mergers and splits in chains, F1, {order}", Numbers.Share(kinds.F1), on, Fitted),
        new(
            $"items that ask for the opposite, found in chains, {order}",
            Numbers.Of(kinds.ReversalsTold, kinds.Reversals),
            on,
            Fitted),
    ];

    private static (LineageFigures Links, ChainFigures Kinds) Sum(RunResult run, ImmutableArray<LineageGold>[] chains, Language[] turns) =>
        chains.Select(gold => Score(run, gold, turns))
            .Aggregate((a, b) => (LineageFigures.Sum(a.Links, b.Links), ChainFigures.Sum(a.Kinds, b.Kinds)));

    private static (LineageFigures Links, ChainFigures Kinds) Score(RunResult run, ImmutableArray<LineageGold> gold, Language[] turns)
    {
        HashSet<string> documents = [.. gold.SelectMany(g => g.Must.Concat(g.May).Append(g.Later)).Select(i => i.Document)];
        ILookup<string, Recommendation> items =
            run.Recommendations.Where(r => r.Source.Masthead.Symbol?.Text is { } symbol && documents.Contains(symbol))
                .ToLookup(r => r.Source.Masthead.Symbol!.Text);
        ImmutableArray<Recommendation> taken =
            [
                .. items.OrderBy(d => d.First().Source.Masthead.Date)
                    .SelectMany((d, meeting) => d.Where(r => r.Language == turns[meeting % turns.Length]))
            ];
        Lineage lineage =
            LineageMatcher.Match(
                PrimaryCopies.Of(MemoryRecords.Of(taken)),
                new LineageOptions { Themes = run.Catalogue, Translations = TranslationTables.Shipped });
        return (LineageScore.Measure(lineage.Links, gold), Kinds(LineageScore.Certain(lineage.Links), gold));
    }

    private static ChainFigures Kinds(Dictionary<(CitedItem Later, CitedItem Earlier), ItemLink> links, ImmutableArray<LineageGold> gold)
    {
        HashSet<(CitedItem, CitedItem, string)> divided =
        [
            .. gold.SelectMany(g => g.Divided.Select(d => (g.Later, d.Earlier, d.Relation)))
        ];
        HashSet<(CitedItem, CitedItem, string)> told =
            [
                .. links.Where(l => l.Value.Relation is LinkRelation.Merged or LinkRelation.Split)
                    .Select(l => (l.Key.Later, l.Key.Earlier, EnumWord.Of(l.Value.Relation)))
            ];
        (CitedItem, CitedItem)[] reversed = [.. gold.Where(g => g.Reversed).SelectMany(g => g.Must.Select(m => (g.Later, m)))];
        return new ChainFigures(
            told.Count(divided.Contains), told.Count(t => !divided.Contains(t)), divided.Count(d => !told.Contains(d)),
            reversed.Count(r => links.TryGetValue(r, out ItemLink? link) && link.Changes.Any(c => c.Class == ChangeClass.Polarity)),
            reversed.Length);
    }

    private static ImmutableArray<Figure> Figures(string set, LineageFigures links, ChainFigures kinds) =>
    [
        new(Part, set, "link F1", links.F1),
        Figure.Share(Part, set, "link precision", links.Right, links.Right + links.Wrong),
        Figure.Share(Part, set, "link recall", links.Right, links.Right + links.Missed),
        Figure.Share(Part, set, "items linked or new", links.ItemsRight, links.Items),
        Figure.Count(Part, set, "links wrongly called repeated", links.WrongRepeated),
        new(Part, set, "mergers and splits F1", kinds.F1),
        Figure.Share(Part, set, "opposites told", kinds.ReversalsTold, kinds.Reversals),
    ];
}
