using ReportMiner.Release.Building;
using ReportMiner.Release.Packages;

namespace ReportMiner.Release.Tests;

/// <summary>
/// The packages, installed from a folder as a person installs them from a feed, do what the program of the checkout does. None needs a
/// network.
/// </summary>
[Trait("Needs", "publication")]
public sealed class LocalFeedTests : IDisposable
{
    private const string Sample = "expert-panel-2023-en.pdf", Other = "expert-panel-2021-ru.docx";

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-feed-").FullName;

    private static readonly string Checkout = Path.Combine(Folders.Sources.Root, "src/ReportMiner.Cli/bin/Release/net10.0/reportminer.dll");

    private string Feed => Path.Combine(_folder, "feed");

    private string Reports => Path.Combine(_folder, "reports");

    public LocalFeedTests()
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Reports);
        foreach (string name in (string[])[Sample, Other])
        {
            File.Copy(Path.Combine(Folders.Sources.Root, "corpus", "samples", name), Path.Combine(Reports, name));
        }

        string restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{restored}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [PublishedFact]
    public void The_tool_does_the_main_job_as_the_checkout_does()
    {
        Platform here = Platform.All.First(p => p.IsThisMachine);
        NugetPackages.WriteTool(Folders.Sources, here, PublishedFactAttribute.Folder, Feed);
        NugetPackages.WriteToolPointer(Folders.Sources, [here], Feed);
        string tools = Path.Combine(_folder, "tools");

        Dotnet("tool", "install", "ReportMiner.Tool", "--tool-path", tools, "--configfile", "nuget.config");
        (int status, _) =
            Command.Try(
                Path.Combine(tools, "reportminer"),
                ["run", Reports, "--out", Path.Combine(_folder, "made"), "--formats", "csv,xlsx"],
                _folder);

        SameAsCheckout().Should().Be(status);
    }

    [Fact]
    public void The_library_reads_reports_in_the_file_of_its_page()
    {
        NugetPackages.WriteLibrary(Folders.Sources, Library.Folder(Folders.Sources), Feed);
        string page = File.ReadAllText(Path.Combine(Folders.Sources.Root, "src/packaging/nuget.md"));
        string program = page.Split("```csharp\n")[1].Split("```")[0].Replace("@0.1.0", "@1.2.3", StringComparison.Ordinal);
        program.Should().Contain("\"result\"");
        File.WriteAllText(Path.Combine(_folder, "first-look.cs"), program.Replace("\"result\"", "\"made\"", StringComparison.Ordinal));

        string printed = Dotnet("run", "first-look.cs");

        SameAsCheckout();
        string[] labels = [.. Rows().Select(r => r.GetProperty("label").GetString() ?? "")];
        labels.Should().HaveCountGreaterThan(5);
        string[] lines = printed.Split('\n');
        Rows().Should()
            .OnlyContain(r => lines.Any(l => l.Contains(r.GetProperty("text").GetString()!.Split('\n')[0], StringComparison.Ordinal)));
    }

    [Fact]
    public void Training_asks_for_its_package_and_with_it_gives_the_model_of_the_checkout()
    {
        NugetPackages.WriteLibrary(Folders.Sources, Library.Folder(Folders.Sources), Feed);
        NugetPackages.WriteTraining(Folders.Sources, Library.Folder(Folders.Sources), Feed);
        string labels = Path.Combine(_folder, "labels.csv"), program = Path.Combine(_folder, "train.cs");
        File.WriteAllLines(labels, File.ReadLines(Path.Combine(Folders.Sources.Root, "corpus/themes/labels.en.csv")).Take(60));
        string[] lines =
        [
            "#:property PublishAot=false", "using ReportMiner;", "using ReportMiner.Model.Runs;",
            """try { ThemeModels.Train(new TrainingFiles(new LabelledFiles(["labels.csv"]))).Save("model"); }""",
            "catch (InputException e) { Console.WriteLine(e.Message); }",
        ];

        File.WriteAllLines(program, ["#:package ReportMiner@1.2.3", .. lines]);
        Dotnet("run", "train.cs").Should().Contain("ReportMiner.Training");
        File.WriteAllLines(program, ["#:package ReportMiner.Training@1.2.3", .. lines]);
        Dotnet("run", "train.cs").Should().NotContain("ReportMiner.Training");

        Command.Run("dotnet", [Checkout, "train", "--labels", labels, "--out", Path.Combine(_folder, "expected")], _folder);
        string[] names = [.. Archive.Files(Path.Combine(_folder, "expected"))];
        names.Should().HaveCountGreaterThan(2);
        names.Should()
            .OnlyContain(n =>
                File.ReadAllBytes(Path.Combine(_folder, "model", n))
                    .SequenceEqual(File.ReadAllBytes(Path.Combine(_folder, "expected", n))));
    }

    private IEnumerable<System.Text.Json.JsonElement> Rows() =>
        File.ReadLines(Path.Combine(_folder, "expected", "recommendations.jsonl"))
            .Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement);

    /// <summary>Compares what was made with what the program of the checkout makes.</summary>
    /// <returns>The exit status of that program.</returns>
    private int SameAsCheckout()
    {
        string expected = Path.Combine(_folder, "expected"), made = Path.Combine(_folder, "made");
        (int status, string said) =
            Command.Try("dotnet", [Checkout, "run", Reports, "--out", expected, "--formats", "csv,xlsx,jsonl"], _folder);
        string[] names = [.. Archive.Files(made).Where(n => !n.StartsWith('.'))];
        names.Should().Contain(["recommendations.csv", "matrix.xlsx"], said);
        names.Should()
            .OnlyContain(n => File.ReadAllBytes(Path.Combine(made, n)).SequenceEqual(File.ReadAllBytes(Path.Combine(expected, n))));
        return status;
    }

    /// <summary>Calls the SDK with an empty cache of packages: what it needs is in the feed, or was restored for this build.</summary>
    private string Dotnet(params string[] arguments) =>
        Command.Run(
            "dotnet",
            arguments,
            _folder,
            ("NUGET_PACKAGES", Path.Combine(_folder, "packages")),
            ("DOTNET_NOLOGO", "1"),
            ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"));
}
