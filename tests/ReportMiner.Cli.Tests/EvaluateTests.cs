namespace ReportMiner.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-evaluate-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Agreement_of_two_files_is_printed_by_theme()
    {
        // Prevention: both 1, first only 1, second only 1, neither 1: κ 0, and α = 1 − 7 · 2 / (4 · 4).
        string first = Write("first.csv", "id,themes\n1,prevention\n2,prevention\n3,\n4,\n9,sovereignty\n");
        string second =
            Write(
                "second.jsonl",
                "{\"id\": \"1\", \"themes\": [{\"id\": \"prevention\", \"score\": 0.9}]}\n{\"id\": \"2\", \"themes\": []}\n{\"id\": "
                    + "\"3\", \"themes\": [\"prevention\"]}\n{\"id\": \"4\", \"themes\": \"\"}\n");

        var (status, output, _) = Cli.Run("evaluate", "agreement", first, second);

        status.Should().Be(0);
        output.Should().Contain("coder 1: first.csv, 5 items").And.MatchRegex(@"prevention +2 +2 +4 +0\.000 +0\.125\b").And
            .NotContain("sovereignty");
    }

    [Fact]
    public void Coders_of_a_file_of_decisions_are_the_people_in_it_and_their_last_word_counts()
    {
        string file = Write("decisions.jsonl", string.Concat(
            Decision("Ann", "a", "prevention"), Decision("Ann", "b", "legislation"), Decision("Boris", "a", "legislation"),
            Decision("Boris", "a", "prevention"), Decision("Boris", "b", "legislation"), Decision("Boris", "c", "legislation")));

        var (status, output, error) = Cli.Run("evaluate", "agreement", file);

        status.Should().Be(0, error);
        output.Should().Contain("coder 1: Ann, 2 items").And.Contain("coder 2: Boris, 3 items").And
            .MatchRegex(@"all themes +2 +2 +4 +1\.000 +1\.000");
    }

    [Theory]
    [InlineData("id,themes\n1,prevention\n", "two coders")]
    [InlineData("id,topics\n1,prevention\n", "neither decisions.jsonl nor rows")]
    [InlineData("{\"id\": 1\n", "neither decisions.jsonl nor rows")]
    public void A_file_that_cannot_be_compared_is_refused_in_one_line(string content, string reason)
    {
        var (status, output, error) = Cli.Run("evaluate", "agreement", Write("coders.txt", content));

        status.Should().Be(1);
        output.Should().BeEmpty();
        error.TrimEnd().Should().StartWith("reportminer: ").And.Contain(reason).And.NotContain("\n");
    }

    [Fact]
    public void To_measure_everything_takes_the_corpus()
    {
        var (status, _, error) = Cli.Run("evaluate", "all", "--corpus", _folder);

        status.Should().Be(1);
        error.Should().Contain("is not the folder 'corpus' of the repository");
    }

    [Fact]
    public void The_form_with_gold_as_an_option_measures_the_same_and_names_the_command()
    {
        const string Document = "expert-panel-2019-en.md";
        File.Copy(Cli.Sample(Document), Path.Combine(_folder, Document));
        File.Copy(
            Path.Combine(Cli.Root, "corpus", "gold", "recommendations", Document + ".json"), Path.Combine(_folder, Document + ".json"));

        var (status, output, error) = Cli.Run("evaluate", "--gold", _folder);

        status.Should().Be(0);
        error.Should().Contain("'evaluate gold DIR'");
        output.Should().Be(Cli.Run("evaluate", "gold", _folder).Out).And.Contain(Document);
    }

    [Fact]
    public void The_form_with_labels_as_an_option_measures_the_same_and_names_the_command()
    {
        string labels = Write("labels.csv", "text,themes\nStates should keep traffic data for one year.,data-retention\n");
        string model = Path.Combine(Cli.Root, "models", "themes", "default");

        var (status, output, error) = Cli.Run("evaluate", "--labels", labels, "--model", model);

        status.Should().Be(0);
        error.Should().Contain("'evaluate labels FILE'");
        output.Should().Be(Cli.Run("evaluate", "labels", labels, "--model", model).Out).And.Contain("1 rows: micro-F1");
    }

    private static string Decision(string who, string item, string themes) =>
        $$"""{"line": "L", "items": [{"id": "{{item}}", "document": "LP/1", "number": "1", "text": "Ports should share lenses."}], "field": "themes", "meeting": null, "value": "{{themes}}", "who": "{{who}}", "when": "2041-05-12T00:00:00+00:00"}"""
            + "\n";

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
