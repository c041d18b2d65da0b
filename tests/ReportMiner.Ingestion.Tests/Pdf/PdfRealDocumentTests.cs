using ReportMiner.Linguistics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>What must hold for every document, and facts of real ones that were read by eye.</summary>
public sealed class PdfRealDocumentTests
{
    [RealPdfFact]
    public void No_character_is_lost_and_the_text_is_normal() => EveryDocument(static (name, manuscript) =>
    {
        manuscript.Text.Count(static c => !char.IsWhiteSpace(c)).Should().Be(manuscript.CharactersDecoded, name);
        NormalForm.Compose(manuscript.Text).Should().BeSameAs(manuscript.Text, name);
        manuscript.Text.Count(static c => c == '\f').Should().Be(manuscript.PageCount, name);
        manuscript.Diagnostics.Should().BeEmpty(name);
    });

    [RealPdfFact]
    public void Lines_hold_all_text_in_order_and_lie_on_their_page() => EveryDocument(static (name, manuscript) =>
    {
        int end = 0;
        foreach (Line line in manuscript.Lines)
        {
            if (!IsSound(manuscript, line, end))
            {
                Assert.Fail($"{name}, page {line.Page}: {manuscript.TextOf(line)}");
            }

            end = line.End;
        }

        manuscript.Text[end..].Should().BeNullOrWhiteSpace(name);
        manuscript.Lines.All(static line => line.Role == LineRole.Table == line.Cell.HasValue).Should().BeTrue(name);
        manuscript.Lines.Zip(manuscript.Lines.Skip(1)).All(static pair => pair.First.Page <= pair.Second.Page).Should().BeTrue(name);
    });

    [RealPdfFact]
    public void Reading_twice_gives_the_same() => EveryDocument(static (name, manuscript) =>
    {
        Manuscript again = RealPdf.Read(name);
        again.Text.Should().Be(manuscript.Text);
        again.Lines.Select(static line => (line.Role, line.Box, line.Indent, line.GapBefore, line.Cell))
            .SequenceEqual(manuscript.Lines.Select(static line => (line.Role, line.Box, line.Indent, line.GapBefore, line.Cell))).Should()
            .BeTrue(name);
    });

    [RealPdfFact]
    public void Every_page_after_the_first_has_its_running_head_and_no_more_than_a_few_lines_of_furniture() =>
        EveryDocument(static (name, manuscript) =>
    {
        foreach (var page in manuscript.Lines.GroupBy(static line => line.Page)
            .Where(page => page.Key > 1 && !name.StartsWith("WHA", StringComparison.Ordinal)))
        {
            Line[] furniture = [.. page.Where(static line => line.Role == LineRole.Furniture)];
            furniture.Should().NotBeEmpty($"{name} page {page.Key}");
            (furniture.Length < 6 || furniture.Any(line => manuscript.TextOf(line).Contains("......", StringComparison.Ordinal))).Should()
                .BeTrue($"{name} page {page.Key}");
        }
    });

    [RealPdfFact]
    public void Labels_of_the_long_lists_begin_their_lines_in_order_and_once()
    {
        Labels("A_HRC_28_15_UPR_Slovenia_2014.pdf", "115.", 163);
        Labels("A_HRC_24_14_UPR_Russian_Federation_2013.pdf", "140.", 231);
        Labels("A_HRC_43_15_UPR_Slovenia_2019.pdf", "121.", 58);
        Labels("A_HRC_43_15_UPR_Slovenia_2019.pdf", "122.", 157);
    }

    [RealPdfFact]
    public void Paragraph_numbers_of_a_budget_report_stand_in_body_lines_without_a_gap()
    {
        Manuscript manuscript = RealPdf.Known("A_80_604_Add.9.pdf");
        int next = 1;
        foreach (string text in manuscript.Texts())
        {
            if (text.StartsWith($"{next}. ", StringComparison.Ordinal) && !text.StartsWith($"{next}. Military", StringComparison.Ordinal)
                && !text.StartsWith($"{next}. Civilian", StringComparison.Ordinal))
            {
                next++;
            }
        }

        next.Should().BeGreaterThan(60);
    }

    [RealPdfFact]
    public void Figures_in_a_budget_table_keep_their_row_and_column()
    {
        Manuscript manuscript = RealPdf.Known("A_80_604_Add.9.pdf");
        Line[] row = [.. manuscript.Lines.Where(static line => line.Page == 5 && line.Cell?.Row == 3)];

        row.Select(manuscript.TextOf).Should().HaveCount(8).And.StartWith("Civilian personnel").And.EndWith("(6.9)").And
            .Contain("162 960.1");
        row.Select(static line => line.Cell!.Value.Column).Should().BeInAscendingOrder();
        manuscript.Lines.Where(static line => line.Page is 7 or 8 && line.Cell is { Row: > 6 })
            .Select(static line => line.Cell!.Value.Table).Distinct().Should().ContainSingle();
        manuscript.Lines.Should().Contain(line => line.Page == 3 && line.FootnoteMark == "1" && line.Role == LineRole.Footnote);
    }

    [RealPdfFact]
    public void All_endnotes_of_a_summary_are_told_with_their_marks()
    {
        Manuscript manuscript = RealPdf.Known("A_HRC_WG.6_48_SVN_3_stakeholders.pdf");

        manuscript.Lines.Where(static line => line.FootnoteMark is not null).Select(static line => line.FootnoteMark)
            .Should()
            .Equal(["*", .. Enumerable.Range(1, 124).Select(static n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        manuscript.Lines.Where(static line => line.Page > 10).Should().OnlyContain(static line => line.Role != LineRole.Body);
    }

    [RealPdfFact]
    public void A_scan_is_refused()
    {
        Action reading = () => RealPdf.Read("A_RES_2758_XXVI_ru_image_only.pdf");

        reading.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should()
            .Be(Model.Diagnostics.DiagnosticCatalogue.ScannedDocument.Code);
    }

    private static void Labels(string name, string prefix, int count)
    {
        Manuscript manuscript = RealPdf.Known(name);
        int[] numbers = [.. manuscript.Texts()
            .Where(text =>
                text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length && char.IsAsciiDigit(text[prefix.Length]))
            .Select(text =>
                int.Parse(
                    string.Concat(text[prefix.Length..].TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture))];
        numbers.Should().Equal(Enumerable.Range(1, count), name);
    }

    private static bool IsSound(Manuscript manuscript, Line line, int end)
    {
        bool apart = line.Start >= end && string.IsNullOrWhiteSpace(manuscript.Text[end..line.Start]);
        bool trimmed = line.End > line.Start && manuscript.TextOf(line) == manuscript.TextOf(line).Trim();
        bool placed = line.Box is { Width: > 0, Height: > 0, Left: >= 0, Top: >= 0 };
        int inside = line.Start;
        foreach (StyledSpan span in line.Spans)
        {
            if (span.Start < inside || span.End <= span.Start || span.End > line.End || span.Style == TextStyle.Plain)
            {
                return false;
            }

            inside = span.End;
        }

        return apart && trimmed && placed;
    }

    private static void EveryDocument(Action<string, Manuscript> check)
    {
        foreach (string name in RealPdf.Readable())
        {
            check(name, RealPdf.Known(name));
        }
    }
}
