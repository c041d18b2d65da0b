using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;
using ReportMiner.Pipeline.Evaluation;

namespace ReportMiner.Pipeline.Tests.Evaluation;

public sealed class ExtractionScoreTests : IDisposable
{
    private const string Report = """
        {"file": "harbour.pdf", "cited_paragraphs": {"must": ["4", "9"], "may": ["5"]}, "proposals": [
          {"label": "6.", "text": "Norway proposed that ports should ring their bells in fog.", "kind": "proposal", "proposers": ["norway"]},
          {"label": "7.", "text": "A submission asked for wider quays.", "kind": "proposal", "proposers": ["js1"], "proposers_also": [[]]}], "recommendations": [
          {"label": "(a)", "language": "en", "text": "Ports should keep their logs for a year;", "kind": "recommendation", "strength": "should", "addressees": ["ports"], "addressees_also": [[]], "proposers": [], "sub": [], "themes": {"must": ["data-retention"], "may": ["prevention"]}},
          {"label": "(b)", "language": "en", "text": "Harbour masters must be trained every winter.", "kind": "recommendation", "kind_also": ["conclusion"], "strength": "must", "strength_also": ["should"], "addressees": ["masters"], "themes": {"must": ["capacity-building", "prevention"], "may": []}},
          {"label": "(c)", "language": "en", "text": "Nobody found this sentence about lighthouses.", "kind": "recommendation", "strength": "", "themes": {"must": ["prevention"], "may": []}}]}
        """;

    private readonly Folder _folder = new();

    public ExtractionScoreTests() => _folder.Add("harbour.json", Report);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Items_are_matched_by_words_and_compared_field_by_field()
    {
        ExtractionFigures figures = Measure(
            Gold.Item("a)", "Ports should keep their logs for a year"),
            Gold.Item(
                "(c)", "Harbour masters must be trained each winter.", themes: ["capacity-building"], addressees: ["masters", "ports"]),
            Gold.Item("(d)", "Somebody invented these words entirely."));

        figures.Should().BeEquivalentTo(new { Gold = 3, Rows = 3, Found = 2, Exact = 1, Label = 1, Kind = 2 });
        figures.Traits.Should().Equal(
            new TraitCount("language", 2, 2), new TraitCount("strength", 2, 2), new TraitCount("addressees", 1, 2),
            new TraitCount("proposers", 1, 1), new TraitCount("sub-items", 1, 1));
    }

    [Fact]
    public void Proposals_are_counted_with_those_who_make_them()
    {
        ExtractionFigures figures = Measure(
            Gold.Item("6.", "Norway proposed that ports should ring their bells in fog.") with
            {
                Kind = RecommendationKind.Proposal,
                Proposers = ["norway", "sweden"]
            },
            Gold.Item("7.", "A submission asked for wider quays.") with { Kind = RecommendationKind.Proposal },
            Gold.Item("8.", "Nobody proposed these other words.") with { Kind = RecommendationKind.Proposal });

        figures.Proposals.Should().Be(new ProposalFigures(Gold: 2, Rows: 3, Found: 2, Proposers: 1));
        (figures.Rows, figures.Found).Should().Be((0, 0));
    }

    [Fact]
    public void Themes_that_readers_may_differ_on_count_neither_way_and_those_of_a_lost_item_are_missed()
    {
        ExtractionFigures figures = Measure(
            Gold.Item("(a)", "Ports should keep their logs for a year;", themes: ["prevention", "legislation"]),
            Gold.Item("(b)", "Harbour masters must be trained every winter.", themes: ["capacity-building"]));

        figures.Themes.Should().Equal(
            new ThemeCount("capacity-building", 1, 0, 0), new ThemeCount("data-retention", 0, 0, 1), new ThemeCount("legislation", 0, 1, 0),
            new ThemeCount("prevention", 0, 0, 2));
        ThemeCount.MicroF1(figures.Themes).Should().BeApproximately(2.0 / (2 + 1 + 3), 1e-12);
    }

    [Fact]
    public void Scores_are_compared_with_what_is_right_and_their_sums_with_the_counts_of_the_gold()
    {
        ExtractionFigures figures = Measure(
            Gold.Item("(a)", "Ports should keep their logs for a year;", themes: ["data-retention", "prevention", "legislation"]),
            Gold.Item("(b)", "Harbour masters must be trained every winter.", themes: ["capacity-building"]));

        figures.Scores.Should()
            .Equal(
                new JudgedScore("data-retention", 0.9, true),
                new JudgedScore("legislation", 0.9, false),
                new JudgedScore("capacity-building", 0.9, true));

        // Expected 0.9 ± 0.99 for each theme given, and 0 ± 0.5 for prevention, of which the gold has two.
        ScoreCheck check = ScoreCheck.Of([figures]);
        check.Mean.Should().BeApproximately(0.9, 1e-12);
        check.Right.Should().BeApproximately(2.0 / 3, 1e-12);
        (check.Within, check.Counts).Should().Be((3, 4));
    }

    [Fact]
    public void Cited_requests_are_counted_by_paragraph()
    {
        Recommendation Cited(string paragraph) =>
            Gold.Item("", "The Panel recalled the request.") with { Kind = RecommendationKind.Cited, Paragraph = paragraph };

        Measure(Cited("4"), Cited("4"), Cited("5"), Cited("6")).Cited.Should().Be(new CitedFigures(1, 2, 1));
    }

    private ExtractionFigures Measure(params ImmutableArray<Recommendation> items) => ExtractionScore.Measure(items, _folder.Path).Single();
}
