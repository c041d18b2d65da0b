using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Pipeline.Tests.Runs;

public sealed class VersionFindingsTests
{
    private const string English = "expert-panel-2019-en.md", Russian = "expert-panel-2019-ru.md";

    [Fact]
    public void Versions_that_agree_give_no_finding()
    {
        using var folder = new Folder();

        Findings(folder, [folder.AddSample(English), folder.AddSample(Russian)]).Should().BeEmpty();
    }

    [Fact]
    public void An_item_that_says_something_else_than_the_one_with_its_number_is_reported_with_its_place()
    {
        using var folder = new Folder();
        string[] lines = File.ReadAllLines(Path.Combine(Folder.Samples, Russian));
        int at = Array.FindIndex(lines, l => l.StartsWith("b)", StringComparison.Ordinal));
        lines[at] = "b) Секретариату следует построить мост через горную реку и открыть музей народных ремесел для школьников;";

        Diagnostic finding =
            Findings(folder, [folder.AddSample(English), folder.Add(Russian, string.Join('\n', lines))]).Should().ContainSingle().Subject;
        finding.Message.Should().StartWith("Item 5 b differs in content from item 5 b of expert-panel-2019-en.md");
        finding.Start.Should().NotBeNull();
    }

    private static Diagnostic[] Findings(Folder folder, string[] files)
    {
        RunResult run =
            ReportRun.Understand([.. files], new RunOptions { Inputs = files, Output = folder.At("out") }, null, CancellationToken.None);
        return [.. run.Documents.SelectMany(d => d.Document.Diagnostics).Where(d => d.Code == DiagnosticCatalogue.VersionsDisagree.Code)];
    }
}
