using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Tests;

/// <summary>
/// A run of two meetings in which every text that comes from outside (documents, file names, people, catalogue) is one hostile text.
/// </summary>
internal static class HostileRun
{
    /// <summary>Texts that some format would run, show as something else, or cannot hold.</summary>
    public static readonly ImmutableArray<string> Texts =
    [
        "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "  =1", "＝1+1", "'=1", "\r\n=1",
        "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- ]]> <![CDATA[ ?> &amp; &#x41; &nope;",
        "\" onclick='x' `",
        "\u001b]0;owned\u0007\u001b[2J\u009b31m", "a\0b\u0001\u0008\u007f", "cut\rback\u000b\u000c",
        "\u202Efdp.exe\u202C \u2066x\u2069 \u200Fy",
        "a\u2028b\u2029c\u0085d", "\uD800 high, \uDC00 low", "\uFFFE\uFFFF \U0001FFFE", "\uFEFF\u200B=1",
        "| `x` | [a](javascript:alert(1)) *b* \\| <b>", "} @misc{x, note = {\\input{/etc/passwd}} % $^_~#&", "a { b", "a \\",
        "_x0041_ _x000D_", "{{data}} {{script}} ${x} $1", "..\\..\\up.txt", "..", "a;b,c\td\"e\nf", "#REF!", "[Content_Types].xml",
    ];

    public static RunResult Build(string hostile)
    {
        SourceInfo early = Source(hostile, "early", hostile + " 1"), late = Source(hostile, "late", hostile + " 2");
        Recommendation first = Item("h1", early, hostile), second = Item("h2", late, hostile + " more"),
            outside = Item("h3", late, hostile);
        return new RunResult
        {
            Version = "0.1.0-test",
            Model = hostile,
            Catalogue = new ThemeCatalogue(hostile, [Theme(hostile)]),
            Options = ImmutableSortedDictionary<string, string>.Empty.Add("input", hostile),
            Documents = [Report(early, first, hostile), Report(late, second, hostile), Failed(hostile)],
            Recommendations = [first, second, outside],
            Lineage = new Lineage(
                [early.Meeting, late.Meeting], [Link(first, second, hostile)], [Line(early.Meeting, late.Meeting, hostile)]),
            DecisionConflicts = [hostile],
        };
    }

    private static SourceInfo Source(string hostile, string end, string meeting) =>
        InventedRun.Source(hostile + end, hostile, meeting, new DateOnly(2031, 5, 12)) with
    {
        Masthead = new Masthead
        {
            Symbol = new DocumentSymbol { Text = hostile }, Title = hostile, Body = hostile, Session = hostile, Place = hostile,
            AgendaItem = hostile, Date = new DateOnly(2031, 5, 12),
        },
    };

    private static Recommendation Item(string id, SourceInfo source, string text) =>
        InventedRun.Item(id, source, text, text, text, "should", "data-retention") with
    {
        Section = [text, text], Chapeau = text, SubItems = [new(text, text)], Position = text, Addressees = [text], Proposers = [text],
        References = [text],
        Provenance = new Provenance([1], 0, text.Length, []), Model = text,
    };

    private static DocumentReport Report(SourceInfo source, Recommendation item, string hostile) => new(
        new Document
        {
            Source = source,
            Status = DocumentStatus.Incomplete,
            Languages = [Language.English],
            Blocks =
            [
                new Block { Kind = BlockKind.Heading, Level = 1, Label = hostile, Path = [hostile], Text = hostile, Spans = [] },
                new Block
                {
                    Kind = BlockKind.Item,
                    Label = hostile,
                    Path = [hostile],
                    Text = item.Text,
                    Section = [0],
                    Spans = [new TextSpan(0, item.Text.Length)],
                    Pages = [1]
                },
                new Block { Kind = BlockKind.Table, Table = 0, Text = hostile, Spans = [new TextSpan(500, 501)] },
                new Block { Kind = BlockKind.Footnote, Label = hostile, Text = hostile, Spans = [new TextSpan(600, 601)] },
            ],
            Completeness = new Completeness(
                [new NumberChain(hostile, hostile, hostile, 2, [hostile], [hostile])], new CharacterAccount(9, 9, 0, 0, 0)),
            Diagnostics = [DiagnosticCatalogue.GapInNumbers.At(hostile, 1)],
        },
        1,
        1);

    private static DocumentReport Failed(string hostile) => new(
        new Document
        {
            Source = Source(hostile, "failed", hostile),
            Status = DocumentStatus.Failed,
            Diagnostics = [DiagnosticCatalogue.Broken.At(hostile)]
        },
        0, 1);

    private static ItemLink Link(Recommendation earlier, Recommendation later, string hostile) => new()
    {
        Earlier = new(hostile, hostile, earlier.Id), Later = new(hostile, hostile, later.Id), Relation = LinkRelation.Reworded, Score = 0.8,
        StrengthChange = StrengthChange.Same, Certain = true, Evidence = hostile,
    };

    private static LineageLine Line(string first, string second, string hostile) =>
        new(
            "L-h1",
            ["data-retention"],
            [new(first, ["h1"], LineageStatus.New, null), new(second, ["h2"], LineageStatus.Reworded, StrengthChange.Same)])
            {
                Comment = hostile
            };

    private static Theme Theme(string hostile) => new()
    {
        Id = "data-retention", Name = new(hostile, hostile), Definition = new(hostile, hostile), Unbis = hostile,
        Terms = ImmutableDictionary<string, ThemeTerms>.Empty,
    };
}
