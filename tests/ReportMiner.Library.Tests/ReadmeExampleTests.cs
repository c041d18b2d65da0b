using System.Text.RegularExpressions;

namespace ReportMiner.Library.Tests;

public sealed partial class ReadmeExampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-example-").FullName;
    private readonly string _before = Environment.CurrentDirectory;
    private readonly TextWriter _console = Console.Out;

    [Fact]
    public void The_readme_shows_the_example_that_is_compiled_here()
    {
        string[] source = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "ReportMiner.Library.Tests", "ReadmeExample.cs"));
        int begin = Array.FindIndex(source, l => l.Trim() == "// begin"), end = Array.FindIndex(source, l => l.Trim() == "// end");
        string[] shown =
            Example().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Groups[1].Value.TrimEnd().Split('\n');

        shown[..2].Should().Equal("using ReportMiner;", "");
        shown[2..].Should().Equal(source[(begin + 1)..end].Select(l => l.Length > 8 ? l[8..] : ""));
        shown.Count(l => l.Trim() is not ("" or "{" or "}")).Should().BeLessThanOrEqualTo(10);
    }

    [Fact]
    public void The_example_reads_tags_compares_and_exports()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "reports"));
        File.Copy(Repository.Sample("expert-panel-2021-en.pdf"), Path.Combine(_folder, "report.pdf"));
        foreach (string name in new[] { "expert-panel-2021-en.docx", "expert-panel-2023-en.html" })
        {
            File.Copy(Repository.Sample(name), Path.Combine(_folder, "reports", name));
        }

        using var said = new StringWriter();
        Console.SetOut(said);
        Environment.CurrentDirectory = _folder;
        ReadmeExample.Run();

        string[] lines = said.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
        lines[..^1].Should().NotBeEmpty().And.OnlyContain(l => ItemLine().IsMatch(l));
        lines[..^1].Should().Contain(l => !l.EndsWith(": ", StringComparison.Ordinal), "some item has a theme");
        lines[^1].Should().MatchRegex("^[1-9][0-9]* rows over 2 meetings; complete: True$");
        Directory.GetFiles(Path.Combine(_folder, "out")).Select(Path.GetFileName).Should().Contain(["recommendations.csv", "matrix.xlsx"]);
    }

    public void Dispose()
    {
        Console.SetOut(_console);
        Environment.CurrentDirectory = _before;
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("```csharp\n(using ReportMiner;\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\S+( \S+)* [a-z-]+: ")]
    private static partial Regex ItemLine();
}
