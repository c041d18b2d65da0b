using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Tests;

namespace ReportMiner.Ingestion.Tests.Docx;

/// <summary>What a careful reader finds in real documents of the United Nations.</summary>
public sealed partial class RealDocxTests
{
    [SharedFact]
    public void Nothing_is_lost()
    {
        foreach (var path in SharedDocuments.Files("real", "*.docx"))
        {
            new DocxManuscriptReader().Read(File.ReadAllBytes(path), CancellationToken.None).ShouldBeWhole();
        }
    }

    [SharedFact]
    public void A_committees_report_has_its_masthead_its_66_paragraphs_and_its_two_notes()
    {
        var manuscript = Read("A_80_604_Add.9.docx");
        var body = manuscript.Lines.Where(line => line.Role == LineRole.Body).ToList();

        body.Take(6).Select(manuscript.TextOf).Should()
            .Equal("United Nations", "A/80/604/Add.9", "General Assembly", "Distr.: General", "7 April 2026", "Original: English");
        body.Where(line => line.HeadingLevel == 0).Select(line => TypedNumber().Match(manuscript.TextOf(line)))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Should().Equal(Enumerable.Range(1, 66));
        body.Where(line => line.HeadingLevel == 1).Select(manuscript.TextOf).Skip(1).Select(text => text.Split(' ')[0]).Should()
            .Equal("I.", "II.", "III.", "IV.", "V.", "VI.");
        body.Where(line => line.HeadingLevel == 2).Select(manuscript.TextOf).Skip(2).Select(text => text.Split(' ')[0]).Should()
            .Equal("A.", "B.");
        manuscript.Lines.Where(line => line.Role == LineRole.Footnote).Select(line => line.FootnoteMark).Should().Equal("1", "2");
        manuscript.Lines.Where(line => line.Cell is not null).Select(line => line.Cell!.Value.Table).Distinct().Should()
            .Equal(Enumerable.Range(0, 9));
    }

    [SharedFact]
    public void Thematic_lists_hold_every_recommendation_once()
    {
        Recommendations("UPR20_Slovenia_thematic_list.docx").Should()
            .BeEquivalentTo(Enumerable.Range(1, 163).Select(number => $"115.{number}"));
        Recommendations("UPR34_Slovenia_thematic_list.docx").Should().BeEquivalentTo(
            Enumerable.Range(1, 58).Select(number => $"121.{number}").Concat(Enumerable.Range(1, 157).Select(number => $"122.{number}")));
    }

    private static IEnumerable<string> Recommendations(string file)
    {
        var manuscript = Read(file);
        return manuscript.Lines.Where(line => line.Cell is { Column: 0, Header: false })
            .Select(line => Label().Match(manuscript.TextOf(line))).Where(match => match.Success).Select(match => match.Groups[1].Value);
    }

    private static Manuscript Read(string file) =>
        new DocxManuscriptReader().Read(File.ReadAllBytes(Path.Combine(SharedDocuments.Folder!, "real", file)), CancellationToken.None);

    [GeneratedRegex(@"^(\d+)\.\s")]
    private static partial Regex TypedNumber();

    [GeneratedRegex(@"^(\d{3}\.\d{1,3})\.?\s")]
    private static partial Regex Label();
}
