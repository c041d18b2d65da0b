using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

public sealed class PdfFootnoteTests
{
    private const string Prose = "A line of running text that is as wide as the column of the page allows";

    [Fact]
    public void Smaller_lines_that_begin_with_a_raised_mark_are_footnotes()
    {
        var manuscript = new PdfSketch().Page().Lines(100, 100, 12, Prose, Prose, Prose, Prose)
            .Text(100, 720, "7", 5).Text(106, 723, "First note that goes on", 8).Text(100, 733, "over a second line.", 8)
            .Text(100, 740, "8", 5).Text(106, 743, "Second note.", 8).Read();

        manuscript.Texts(LineRole.Footnote).Should().Equal("7 First note that goes on", "over a second line.", "8 Second note.");
        manuscript.Lines.Where(static line => line.Role == LineRole.Footnote).Select(static line => line.FootnoteMark).Should()
            .Equal("7", null, "8");
    }

    [Fact]
    public void A_note_below_low_strokes_may_be_as_large_as_the_text()
    {
        var manuscript = new PdfSketch().Page().Lines(100, 100, 12, Prose, Prose, Prose)
            .Text(100, 600, "______________").Text(120, 620, "*").Text(150, 620, "Issued without formal editing.")
            .Text(100, 632, "The annex is as received.").Read();

        manuscript.Texts(LineRole.Footnote).Should().Equal("* Issued without formal editing.", "The annex is as received.");
        manuscript.Texts(LineRole.Furniture).Should().Equal("______________");
        manuscript.LineOf("* Issued without formal editing.").FootnoteMark.Should().Be("*");
    }

    [Fact]
    public void A_note_goes_on_on_the_next_page()
    {
        var manuscript = new PdfSketch()
            .Page().Lines(100, 100, 12, Prose, Prose, Prose).Stroke(100, 700, 170, 700).Text(100, 715, "1", 5)
            .Text(106, 718, "A long note whose end", 8)
            .Page().Lines(100, 100, 12, Prose, Prose, Prose).Stroke(100, 700, 170, 700).Text(106, 718, "stands on the next page.", 8)
            .Read();

        manuscript.Texts(LineRole.Footnote).Should().Equal("1 A long note whose end", "stands on the next page.");
        manuscript.LineOf("stands on the next page.").FootnoteMark.Should().BeNull();
    }

    [Fact]
    public void Small_text_without_a_mark_stays_body()
    {
        var manuscript =
            new PdfSketch().Page().Lines(100, 100, 12, Prose, Prose, Prose).Text(100, 300, "Small print of some kind at the end", 8).Read();

        manuscript.Texts(LineRole.Footnote).Should().BeEmpty();
    }

    [Fact]
    public void A_line_below_an_underlined_word_is_no_note_though_a_number_begins_it()
    {
        var manuscript = new PdfSketch().Page()
            .Lines(
                100, 100, 12, Prose, "Recalling its resolution of 14 December 1960 and that of the same year, of",
                "15 December 1960,", Prose)
            .Stroke(100, 114, 146, 114).Read();

        manuscript.Texts(LineRole.Footnote).Should().BeEmpty();
    }

    [Fact]
    public void A_numbered_paragraph_after_a_short_rule_stays_body()
    {
        var manuscript =
            new PdfSketch().Page().Lines(100, 100, 12, Prose, Prose).Stroke(100, 300, 200, 300).Lines(100, 320, 12, "1. " + Prose, Prose)
                .Read();

        manuscript.Texts(LineRole.Footnote).Should().BeEmpty();
    }
}
