using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Tests;

/// <summary>
/// A run over an invented body, the Lighthouse Panel, that met in 2031, 2033 and 2035; the report of 2033 exists in both languages.
/// Its lines: kept and reworded twice, merged, dropped, new, uncertain, and a hostile one.
/// </summary>
internal static class InventedRun
{
    public const string First = "Lighthouse Panel 2031";
    public const string Second = "Lighthouse Panel 2033";
    public const string Third = "Lighthouse Panel 2035";

    public static readonly ThemeCatalogue Catalogue = new("test-1",
    [
        Theme("data-retention", "Keeping of logs", "Хранение журналов"),
        Theme("capacity-building", "Training", "Обучение"),
        Theme("partnerships", "Partnerships", "Партнёрства"),
    ]);

    public const string Hostile =
        "=cmd|' /C calc'!A0 </script><img src=x onerror=alert(1)> \u001b[31mred\u001b[0m \u202Eesrever\u202C _x0041_ \uD800 \0 ]]> "
        + "{{data}} \"quoted\", comma";

    public static RunResult Build()
    {
        Recommendation[] items = [.. Items()];
        return new RunResult
        {
            Version = "0.1.0-test",
            Model = "rules-1",
            Catalogue = Catalogue,
            Options = ImmutableSortedDictionary<string, string>.Empty.Add("themes", "rules"),
            Documents =
            [
                Report(Source1, items, DocumentStatus.Complete),
                Report(Source2En, items, DocumentStatus.Complete),
                Report(Source2Ru, items, DocumentStatus.Incomplete),
                Report(Source3, items, DocumentStatus.Complete),
                Failed()
            ],
            Recommendations = [.. items],
            Lineage = new Lineage([First, Second, Third], [.. Links(items)], [.. Lines()]),
        };
    }

    private static readonly SourceInfo Source1 = Source("panel-2031.pdf", "LP/2031/7", First, new DateOnly(2031, 5, 12));
    private static readonly SourceInfo Source2En = Source("panel-2033-e.docx", "LP/2033/4", Second, new DateOnly(2033, 6, 3));
    private static readonly SourceInfo Source2Ru = Source("panel-2033-r.docx", "LP/2033/4", Second, new DateOnly(2033, 6, 3));
    private static readonly SourceInfo Source3 = Source("panel-2035.pdf", "LP/2035/9", Third, new DateOnly(2035, 4, 22));

    private static IEnumerable<Recommendation> Items()
    {
        yield return Item(
            "a1", Source1, "12", "a)", "Harbour States should keep the logs of every lamp for six months.", "should", "data-retention") with
        {
            Chapeau = "The Panel recommended the following:"
        };
        yield return Item(
            "a2", Source1, "12", "b)", "Keepers should be invited to a course on signal codes.", "invited", "capacity-building");
        yield return Item("a3", Source1, "12", "c)", "Ports should share spare lenses with their neighbours.", "should", "partnerships");
        yield return Item("a4", Source1, "12", "d)", "Ports should lend boats to their neighbours.", "should", "partnerships");
        yield return Item("a5", Source1, "13", "", "The old foghorn of the northern mole may be painted.", "should-consider");
        yield return Item(
            "b1",
            Source2En,
            "20",
            "(a)",
            "Harbour States must keep the logs of every lamp and buoy for twelve months.",
            "must",
            "data-retention")
            with { SubItems = [new("(i)", "in paper form;"), new("(ii)", "in digital form.")], Position = "accepted" };
        yield return Item(
            "b1r",
            Source2Ru,
            "20",
            "a)",
            "Портовые государства должны хранить журналы каждого фонаря и буя двенадцать месяцев.",
            "must",
            "data-retention")
            with { Language = Language.Russian, Section = ["IV. Выводы и рекомендации"] };
        yield return Item(
            "b2", Source2En, "20", "(b)", "Keepers should be invited to a course on signal codes.", "invited", "capacity-building");
        yield return Item(
            "b2r", Source2Ru, "20", "b)", "Смотрителей следует приглашать на курс по сигнальным кодам.", "invited",
            "capacity-building") with
        {
            Language = Language.Russian
        };
        yield return Item(
            "b3",
            Source2En,
            "20",
            "(c)",
            "Ports should share spare lenses and boats with their neighbours.",
            "should",
            "partnerships",
            "capacity-building");
        yield return Item(
            "c1",
            Source3,
            "31",
            "",
            "Harbour States must keep the logs of every lamp, buoy and bell for two years.",
            "must",
            "data-retention");
        yield return Item("c2", Source3, "32", "", Hostile, "none");
        yield return Item("c3", Source3, "33", "", "A fund for widows of keepers should be set up.", "should") with
        {
            TakenUpBy = null,
            Action = new ActionGrade(5, 0.71234567)
        };
        yield return Item("c4", Source3, "34", "", "Ports may wish to look at lenses together.", "should-consider", "partnerships");
        yield return Item("c5", Source3, "40", "", "Norway asked for a song.", "none") with
        {
            Kind = RecommendationKind.Proposal,
            Proposers = ["norway"],
            TakenUpBy = "c3"
        };
    }

    private static IEnumerable<LineageLine> Lines()
    {
        yield return Line(
            "L-a1",
            ["data-retention"],
            Cell(First, LineageStatus.New, "a1"),
            Cell(Second, LineageStatus.Reworded, "b1", "b1r") with { StrengthChange = StrengthChange.Strengthened },
            Cell(Third, LineageStatus.Reworded, "c1") with { StrengthChange = StrengthChange.Same });
        yield return Line(
            "L-a2",
            ["capacity-building"],
            Cell(First, LineageStatus.New, "a2"),
            Cell(Second, LineageStatus.Repeated, "b2", "b2r"),
            Cell(Third, LineageStatus.Dropped));
        yield return Line(
            "L-a3",
            ["capacity-building", "partnerships"],
            Cell(First, LineageStatus.New, "a3", "a4"),
            Cell(Second, LineageStatus.Merged, "b3"),
            Cell(Third, LineageStatus.Uncertain, "c4") with { StrengthChange = StrengthChange.Weakened });
        yield return Line("L-a5", [], Cell(First, LineageStatus.New, "a5"), Cell(Second, LineageStatus.Dropped), Cell(Third, null));
        yield return Line("L-c2", [], Cell(First, null), Cell(Second, null), Cell(Third, LineageStatus.New, "c2"));
        yield return Line("L-c3", [], Cell(First, null), Cell(Second, null), Cell(Third, LineageStatus.New, "c3"));
    }

    private static IEnumerable<ItemLink> Links(Recommendation[] items)
    {
        ItemRef Ref(string id)
        {
            Recommendation item = items.Single(i => i.Id == id);
            return new(item.Source.Masthead.Symbol!.Text, item.Label, id);
        }

        ItemLink Link(string earlier, string later, LinkRelation relation, double score, StrengthChange? change, bool certain = true) =>
            new()
        {
            Earlier = Ref(earlier), Later = Ref(later), Relation = relation, Score = score, StrengthChange = change, Certain = certain,
            Evidence = "shared: keep, logs; new: buoy",
        };

        yield return Link("a1", "b1", LinkRelation.Reworded, 0.812345, StrengthChange.Strengthened);
        yield return Link("a2", "b2", LinkRelation.Repeated, 1, StrengthChange.Same);
        yield return Link("a3", "b3", LinkRelation.Merged, 0.7, StrengthChange.Same);
        yield return Link("a4", "b3", LinkRelation.Merged, 0.6, StrengthChange.Same);
        yield return Link("b1", "b1r", LinkRelation.Translation, 0.97, null);
        yield return Link("b2", "b2r", LinkRelation.Translation, 0.95, null);
        yield return Link("b1", "c1", LinkRelation.Reworded, 0.9, StrengthChange.Same);
        yield return Link("b3", "c4", LinkRelation.Reworded, 0.41, StrengthChange.Weakened, certain: false);
    }

    public static Recommendation Item(
        string id, SourceInfo source, string? paragraph, string label, string text, string strength, params string[] themes) => new()
    {
        Id = id,
        Source = source,
        Language = Language.English,
        Section = ["IV. Conclusions and recommendations", "A. Lamps"],
        Paragraph = paragraph,
        Label = label,
        Path = [.. new[] { paragraph, label.Trim('(', ')') }.Where(p => !string.IsNullOrEmpty(p)).Select(p => p!)],
        Ordinal = 1,
        Kind = RecommendationKind.Recommendation,
        Text = text,
        Themes = [.. themes.Select((t, i) => new ThemeTag(t, 0.912345 - (0.1 * i), [new Evidence(0, Math.Min(8, text.Length), 1.23456)]))],
        Addressees = ["states"],
        Strength = strength,
        References = ["LP/RES/3"],
        Provenance = new Provenance([3, 4], 1203, 1203 + text.Length, [new PageBox(3, new Box(72, 100.123, 300.5, 120))]),
        Model = "rules-1",
    };

    public static SourceInfo Source(string file, string symbol, string meeting, DateOnly date) => new()
    {
        File = file,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file))),
        Size = 1000 + file.Length,
        Format = file.EndsWith(".pdf", StringComparison.Ordinal) ? SourceFormat.Pdf : SourceFormat.Docx,
        PageCount = 9,
        Meeting = meeting,
        Masthead = new Masthead
        {
            Symbol = new DocumentSymbol { Text = symbol }, Title = "Report of the Panel", Body = "Lighthouse Panel",
            Session = "Third session", Date = date,
        },
    };

    private static DocumentReport Report(SourceInfo source, Recommendation[] items, DocumentStatus status) => new(
        new Document
        {
            Source = source,
            Status = status,
            Languages = [source.File.EndsWith("-r.docx", StringComparison.Ordinal) ? Language.Russian : Language.English],
            Completeness = new Completeness(
                [
                    new NumberChain(
                        "paragraphs",
                        "1",
                        "40",
                        status == DocumentStatus.Complete ? 40 : 39,
                        status == DocumentStatus.Complete ? [] : ["7"],
                        [])
                ],
                new CharacterAccount(9000, 8000, 500, 300, 200)),
            Diagnostics = status == DocumentStatus.Complete
                ? []
                : [DiagnosticCatalogue.GapInNumbers.At("Paragraph 7 is missing between 6 and 8.", 2)],
        },
        items.Count(i => i.Source == source),
        12.5);

    private static DocumentReport Failed() => new(
        new Document
        {
            Source = Source("scan.pdf", "LP/2031/1", "scan", new DateOnly(2031, 1, 1)) with { Masthead = Masthead.Empty },
            Status = DocumentStatus.Failed,
            Diagnostics = [DiagnosticCatalogue.ScannedDocument.At("No page has text.")],
        },
        0,
        1);

    private static LineageLine Line(string id, string[] themes, params LineageCell[] cells) => new(id, [.. themes], [.. cells]);

    private static LineageCell Cell(string meeting, LineageStatus? status, params string[] items) => new(meeting, [.. items], status, null);

    private static Theme Theme(string id, string en, string ru) => new()
    {
        Id = id, Name = new(en, ru), Definition = new($"{en}, as invented | for tests", $"{ru} для испытаний"),
        Terms = ImmutableDictionary<string, ThemeTerms>.Empty,
    };
}
