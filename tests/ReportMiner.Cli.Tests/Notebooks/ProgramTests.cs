using ReportMiner.Cli.Tests.Outside;

namespace ReportMiner.Cli.Tests.Notebooks;

/// <summary>
/// The small programs beside the notebooks, run from their source as a reader would. They build the projects that they name, so one runs
/// after the other.
/// </summary>
[Collection(SampleRun.Name)]
public sealed class ProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-programs-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_program_reads_a_report_and_lists_its_recommendations() =>
        Run("read-a-report.cs", Cli.Sample("expert-panel-2019-en.md")).Should().StartWith("UNDIG/EP.2/2019/5: Complete").And
            .MatchRegex(@"(?m)^5 \(a\) .*should +States should.*\[legislation");

    [Fact]
    public void A_program_adds_an_exporter() =>
        Run("add-an-exporter.cs", Cli.Sample("expert-panel-2019-en.md"), Path.Combine(_folder, "list")).Should()
            .Contain("- [ ] 5.a (legislation) States should");

    [Fact]
    public void A_program_trains_a_model_and_asks_it()
    {
        string labels = Path.Combine(_folder, "labels.csv");
        File.WriteAllLines(labels, File.ReadLines(Path.Combine(Cli.Root, "corpus", "themes", "labels.en.csv")).Take(400));

        Run("train-a-model.cs", labels, Path.Combine(_folder, "model")).Should().MatchRegex(@"themes-[0-9a-f]{12} from 399 rows").And
            .MatchRegex(@"(?m)^0\.\d\d data-retention\r?$")
            .And.MatchRegex(@"(?m)^0\.\d\d data-retention, by the pipeline\r?$");

        File.Exists(Path.Combine(_folder, "model", "card.md")).Should().BeTrue();
    }

    private static string Run(string program, params string[] args)
    {
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = "1"
        };
        var (status, output, error) =
            Tool.Run("dotnet", Cli.Root, environment, ["run", "-c", "Release", Path.Combine("notebooks", program), "--", .. args]);
        status.Should().Be(0, error + output);
        return output;
    }
}
