using System.Globalization;
using ReportMiner.Analysis.Coverage;
using ReportMiner.Analysis.Coverage.Nets;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Tests.Specs;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Tests.Coverage;

public sealed class CoverageSpecTests
{
    public static IEnumerable<object[]> Doubtful => SpecFile.Cases("doubtful.md", "errors");

    public static IEnumerable<object[]> Cases => SpecFile.Cases("coverage.md", "coverage");

    [Fact]
    public void The_nets_hold_what_the_table_says()
    {
        string[][] rows = [.. SpecTable.Rows(Path.Combine("..", "Specs", "nets.md"))];
        rows.Length.Should().BeGreaterThan(40);
        IEnumerable<string> failures = rows.Where(r => Caught(r) != r[3]).Select(r => $"{string.Join(" | ", r)} → {Caught(r)}");
        failures.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_without_rows_leaves_open_what_the_case_says(string name, string text, string expected)
    {
        Document document = CoverageReader.Read(SpecDocuments.Understand(text), []);

        string.Join('\n', Said(document)).Should().Be(expected, name);
        document.Status.Should().Be(DocumentStatus.Incomplete);
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void The_rows_of_a_document_leave_doubtful_what_the_case_says(string name, string text, string expected)
    {
        Document document = SpecDocuments.Understand(text);

        Document read = CoverageReader.Read(document, RecommendationExtractor.Extract(document));

        string.Join('\n', read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code)).Should().Be(expected, name);
    }

    private static IEnumerable<string> Said(Document document)
    {
        AskAccount asks = document.Completeness.Asks;
        foreach (OpenAsk ask in asks.Unaccounted)
        {
            yield return $"open {ask.Sign.ToString().ToLowerInvariant()} | {ask.Text}";
        }

        foreach (AskCount reason in asks.Accounted)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{reason.Reason.ToString().ToLowerInvariant()} {reason.Count}");
        }

        foreach (Diagnostic fault in document.Diagnostics.Where(
            d => d.Severity == Severity.Error && d.Code != DiagnosticCatalogue.AskUnaccounted.Code))
        {
            yield return fault.Code;
        }
    }

    private static string Caught(string[] row)
    {
        NetPlace place = row[1] switch
        {
            "item" => new NetPlace(true, true, true, false),
            "paragraph" => new NetPlace(true, true, false, false),
            "section" => new NetPlace(false, false, false, true),
            "point" => new NetPlace(true, true, true, true),
            _ => new NetPlace(false, false, false, false),
        };
        NetCatch? caught = row[0] == "ru" ? RussianNet.Read(row[2], place) : EnglishNet.Read(row[2], place);
        return caught is { } held ? $"{held.Sign} {held.Reason}".Trim().ToLowerInvariant() : "-";
    }
}
