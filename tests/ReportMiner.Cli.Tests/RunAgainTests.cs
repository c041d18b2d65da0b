namespace ReportMiner.Cli.Tests;

/// <summary>A run into a folder that holds the results of an earlier one.</summary>
public sealed class RunAgainTests : IDisposable
{
    private const string Unchanged = "Nothing has changed";

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-cli-").FullName;

    public RunAgainTests()
    {
        Directory.CreateDirectory(In);
        foreach (string sample in (string[])["expert-panel-2019-en.md", "expert-panel-2021-ru.docx"])
        {
            File.Copy(Cli.Sample(sample), Path.Combine(In, sample));
        }
    }

    private string In => Path.Combine(_folder, "in");

    private string Out => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Nothing_is_done_where_nothing_has_changed_and_the_same_is_said()
    {
        var first = Run();
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(Out, "matrix.xlsx"));

        var again = Run();

        again.Status.Should().Be(2).And.Be(first.Status);
        again.Error.Should().Contain(Unchanged).And.Contain("RM1201").And
            .EndWith(first.Error[first.Error.IndexOf("expert-panel", StringComparison.Ordinal)..]);
        File.GetLastWriteTimeUtc(Path.Combine(Out, "matrix.xlsx")).Should().Be(written);
    }

    [Theory]
    [InlineData("a result changed")]
    [InlineData("a result gone")]
    [InlineData("an input changed")]
    [InlineData("an input more")]
    [InlineData("a side-car more")]
    [InlineData("a decision more")]
    [InlineData("another option")]
    [InlineData("a memory damaged")]
    public void The_run_is_done_where_something_has_changed(string what)
    {
        Run();
        string matrix = Path.Combine(Out, "matrix.csv");
        byte[] sound = File.ReadAllBytes(matrix);
        Change(what, matrix);

        var again = what == "another option" ? Run("--compare-all") : Run();

        again.Error.Should().NotContain(Unchanged).And.Contain("documents complete");
        if (what.StartsWith("a result", StringComparison.Ordinal))
        {
            File.ReadAllBytes(matrix).Should().Equal(sound);
        }
    }

    [Fact]
    public void A_file_that_failed_for_a_passing_reason_is_tried_anew()
    {
        File.WriteAllBytes(Path.Combine(In, "large.txt"), new byte[(1 << 20) + 1]);
        Run("--limit-mb", "1");

        Run("--limit-mb", "1").Error.Should().NotContain(Unchanged).And.Contain("RM1006");
    }

    private void Change(string what, string matrix)
    {
        switch (what)
        {
            case "a result changed":
                File.AppendAllText(matrix, "x");
                break;
            case "a result gone":
                File.Delete(matrix);
                break;
            case "an input changed":
                File.AppendAllText(Path.Combine(In, "expert-panel-2019-en.md"), "\n\n40. The Panel thanked its hosts.\n");
                break;
            case "an input more":
                File.Copy(Cli.Sample("statement-kazakhstan-2023.pdf"), Path.Combine(In, "more.pdf"));
                break;
            case "a side-car more":
                File.WriteAllText(Path.Combine(In, "expert-panel-2019-en.meta.json"), """{"title": "Another title"}""");
                break;
            case "a decision more":
                File.WriteAllText(Path.Combine(Out, "decisions.jsonl"), "\n");
                break;
            case "a memory damaged":
                string memory = Path.Combine(Out, ".reportminer-cache", "finished");
                File.WriteAllText(memory, File.ReadAllText(memory).Replace("incomplete", "complete", StringComparison.Ordinal));
                break;
        }
    }

    private (int Status, string Output, string Error) Run(params string[] options) => Cli.Start(["run", In, "--out", Out, .. options]);
}
