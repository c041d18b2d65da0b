using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Evaluation;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Tests;

namespace ReportMiner.Pipeline.Tests.Evaluation;

/// <summary>
/// The figures of the README are those that the program measures. Those of the training are compared with the metrics beside the model,
/// which its own tests compare with the labels.
/// </summary>
public sealed class ReadmeFiguresTests
{
    private const string Page =
        "# A page\n<!-- figures: own -->\nold\n<!-- end of figures: own -->\nbetween\n<!-- figures: real -->\nold\n<!-- end of figures: "
        + "real -->\nend\n";

    private static readonly string Readme = File.ReadAllText(Path.Combine(Gold.Repository, "README.md"));

    private static readonly Measurement Invented = new()
    {
        Figures = [new("part", "a set, named", "share", 0.123456), Figure.Share("part", "b", "found", 1, 4)],
        Summary = [new("boats", "1/4", "the quay", "no")],
    };

    [Fact]
    public void Figures_on_the_gold_of_the_repository_stand_in_the_readme()
    {
        ImmutableArray<Measurement> measured = Evaluation(null).OnSamples();

        Rows(ReadmeFigures.In(Readme, ReadmeFigures.Own)).Should().Equal(
            [.. measured.SelectMany(m => m.Summary).Select(r => r.Markdown), .. ThemesOfTheShippedModel().Select(r => r.Markdown)],
            "the README is made by 'evaluate all --readme README.md'");
    }

    [SharedFact]
    public void Figures_on_real_documents_stand_in_the_readme()
    {
        ImmutableArray<Measurement> measured = Evaluation(SharedDocuments.Folder).OnRealDocuments();

        string[] rows = Rows(ReadmeFigures.In(Readme, ReadmeFigures.Real));
        rows[..^1].Should().Equal(
            measured.SelectMany(m => m.Summary).Select(r => r.Markdown), "the README is made by 'evaluate all --readme README.md'");
        rows[^1].Should()
            .StartWith(
                "| English text of a Russian one ranked first",
                "the last row is measured on sentence pairs, by the test of the translation table");
    }

    [Fact]
    public void Tables_are_put_between_their_marks_and_the_rest_stays()
    {
        string page = ReadmeFigures.Put(Page, new EvaluationResult([Invented], null));

        page.Should().Be(
            "# A page\n<!-- figures: own -->\n| what | figure | measured on | used in training |\n|---|---:|---|---|\n| boats | 1/4 | "
            + "the quay | no |\n"
            + "<!-- end of figures: own -->\nbetween\n<!-- figures: real -->\nold\n<!-- end of figures: real -->\nend\n");
        ReadmeFigures.Put(page, new EvaluationResult([Invented], null)).Should().Be(page);
        ReadmeFigures.Put(Page, new EvaluationResult([], [Invented])).Should().NotContain("old");
    }

    [Theory]
    [InlineData(ReadmeFigures.Own)]
    [InlineData(ReadmeFigures.Real)]
    public void Each_row_of_the_readme_holds_one_figure_and_says_whether_it_was_trained_on(string table)
    {
        foreach (string[] cells in Rows(ReadmeFigures.In(Readme, table)).Select(
            r => r.Trim('|').Split('|', StringSplitOptions.TrimEntries)))
        {
            cells.Should().HaveCount(4);
            cells[1].Should().MatchRegex(@"^[\d,]+(\.\d+)?(/[\d,]+)?$", $"'{cells[0]}' has one figure");
            cells[3].Should().NotBeEmpty();
        }
    }

    [Fact]
    public void A_page_without_marks_is_refused() =>
        FluentActions.Invoking(() => ReadmeFigures.Put("# A page\n", new EvaluationResult([Invented], null))).Should()
            .Throw<InputException>().WithMessage("*figures: own*");

    [Fact]
    public void A_folder_that_is_no_corpus_is_refused() =>
        FluentActions
            .Invoking(() => new FullEvaluation(new EvaluationSources(Gold.Repository, null), null, CancellationToken.None).OnSamples())
            .Should().Throw<InputException>();

    [Fact]
    public void Every_number_is_written_the_same_each_time()
    {
        using var folder = new Folder();

        EvaluationFiles.Write(new EvaluationResult([Invented], [Invented]), folder.Path).Should().Equal("figures.md", "figures.csv");

        File.ReadAllText(folder.At("figures.csv")).Should().Be(
            "part,set,measure,value,hits,of\npart,\"a set, named\",share,0.1235,,\npart,b,found,0.25,1,4\npart,\"a set, "
                + "named\",share,0.1235,,\npart,b,found,0.25,1,4\n");
    }

    private static FullEvaluation Evaluation(string? real) =>
        new(new EvaluationSources(Path.Combine(Gold.Repository, "corpus"), real), null, CancellationToken.None);

    private static IEnumerable<SummaryRow> ThemesOfTheShippedModel()
    {
        using var metrics = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ShippedModels.Themes, "metrics.json")));
        JsonElement real = metrics.RootElement.GetProperty("validation"), written = metrics.RootElement.GetProperty("written");
        double Of(JsonElement set, string figure) => set.GetProperty(figure).GetDouble();
        return
        [
            .. ThemeMeasurement.OnWritten(
                Of(written, "microF1"), Of(written, "macroF1"), Of(written, "calibrationError"), written.GetProperty("rows").GetInt32()),
            .. ThemeMeasurement.OnReal(
                Of(real, "microF1"), Of(real, "macroF1"), Of(real, "calibrationError"), real.GetProperty("rows").GetInt32(),
                Of(metrics.RootElement.GetProperty("terms"), "microF1")),
        ];
    }

    private static string[] Rows(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
}
