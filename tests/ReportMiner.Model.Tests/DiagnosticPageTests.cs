using System.Runtime.CompilerServices;
using System.Text;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Model.Tests;

/// <summary>The page of the documentation is the list. With <c>REPORTMINER_ACCEPT=1</c> in the environment it is rewritten.</summary>
public sealed class DiagnosticPageTests
{
    [Fact]
    public void The_page_is_up_to_date()
    {
        if (Environment.GetEnvironmentVariable("REPORTMINER_ACCEPT") == "1")
        {
            File.WriteAllText(PagePath(), Page());
        }

        File.ReadAllText(PagePath()).ReplaceLineEndings("\n").Should()
            .Be(Page(), "the page is made from the list: run this test with REPORTMINER_ACCEPT=1");
    }

    [Fact]
    public void Every_rule_stands_in_the_list_once_and_in_the_group_of_its_number()
    {
        string[] declared =
        [
            .. typeof(DiagnosticCatalogue).GetFields().Where(f => f.FieldType == typeof(DiagnosticRule))
                .Select(f => ((DiagnosticRule)f.GetValue(null)!).Code)
        ];

        DiagnosticCatalogue.All.Select(r => r.Code).Should().BeEquivalentTo(declared).And.OnlyHaveUniqueItems();
        DiagnosticCatalogue.All.Should().OnlyContain(r => Group(r).Length > 0 && r.Title.Length > 0 && r.Advice.EndsWith('.'));
    }

    private static string Page()
    {
        var page = new StringBuilder(
            "# Diagnostics\n\nMade from the list in `DiagnosticCatalogue`; a test compares the two. Codes never change their meaning.\n\n")
            .Append("*Info* is worth knowing; *warning* asks to look at a place (with `--strict` the document counts as incomplete); "
                + "*error* makes the document incomplete; *fatal* means that it was not read.\n");
        foreach (IGrouping<string, DiagnosticRule> group in DiagnosticCatalogue.All.OrderBy(r => r.Code, StringComparer.Ordinal)
            .GroupBy(Group))
        {
            page.Append("\n## ").Append(group.Key).Append("\n\n| Code | Severity | What happened | What to do |\n|---|---|---|---|\n");
            foreach (DiagnosticRule rule in group)
            {
                page.Append($"| {rule.Code} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} | {rule.Advice} |\n");
            }
        }

        return page.ToString();
    }

    private static string Group(DiagnosticRule rule) => rule.Code[..4] switch
    {
        "RM10" => "The file",
        "RM11" => "Reading",
        "RM12" => "Structure and completeness",
        "RM13" => "Recommendations",
        "RM14" => "Comparison",
        "RM15" => "Export",
        _ => "",
    };

    private static string PagePath([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "docs", "diagnostics.md"));
}
