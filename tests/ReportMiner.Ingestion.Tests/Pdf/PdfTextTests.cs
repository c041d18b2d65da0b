using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

public sealed class PdfTextTests
{
    [Fact]
    public void Lines_come_from_the_top_whatever_the_order_of_printing()
    {
        var manuscript = new PdfSketch().Page().Text(100, 220, "second").Text(100, 200, "first").Text(100, 240, "third").Read();

        manuscript.Text.Should().Be("first\nsecond\nthird\n\f");
        manuscript.CharactersDecoded.Should().Be(16);
    }

    [Fact]
    public void A_gap_that_is_no_space_joins_a_word_where_the_page_prints_its_spaces()
    {
        var manuscript = new PdfSketch().Page().Text(100, 200, "two hundred and six p").Text(196.2, 200, "er cent of the whole").Read();

        manuscript.Texts().Should().Equal("two hundred and six per cent of the whole");
    }

    [Fact]
    public void Words_are_told_by_gaps_where_no_space_is_printed()
    {
        var manuscript = new PdfSketch().Page().Text(100, 200, "States").Text(132.5, 200, "should").Text(165, 200, "act").Read();

        manuscript.Texts().Should().Equal("States should act");
    }

    [Fact]
    public void Labels_with_a_tab_belong_to_their_line()
    {
        var manuscript = new PdfSketch().Page().Text(100, 400, "115.1").Text(160, 400, "Ratify the treaty without delay")
            .Text(100, 415, "(a)").Text(140, 415, "Adopt the plan").Read();

        manuscript.Texts().Should().Equal("115.1 Ratify the treaty without delay", "(a) Adopt the plan");
    }

    [Fact]
    public void Letter_spaced_words_are_closed_up()
    {
        var manuscript =
            new PdfSketch().Page().Text(100, 300, "P E R I O D I C  R E V I E W").Text(100, 330, "a plain line of words").Read();

        manuscript.Texts().Should().Equal("PERIODIC REVIEW", "a plain line of words");
        manuscript.LineOf("PERIODIC REVIEW").Style.Should().HaveFlag(TextStyle.LetterSpaced);
        manuscript.LineOf("a plain line of words").Style.Should().Be(TextStyle.Plain);
    }

    [Fact]
    public void Letters_set_apart_without_printed_spaces_are_marked()
    {
        var manuscript = new PdfSketch().Page().Text(100, 300, "Обзор", spacing: 2).Text(140, 300, "положения", spacing: 2).Read();

        manuscript.Texts().Should().Equal("Обзор положения");
        manuscript.Lines[0].Style.Should().Be(TextStyle.LetterSpaced);
    }

    [Fact]
    public void Ligatures_are_undone_and_soft_hyphens_and_accents_kept()
    {
        var manuscript = new PdfSketch().Page().Text(100, 300, "\u0001nance").Text(100, 320, "co\u0002").Text(100, 340, "и\u0003ти").Read();

        manuscript.Texts().Should().Equal("finance", "co\u00AD", "йти");
        manuscript.CharactersDecoded.Should().Be(7 + 3 + 3);
    }

    [Fact]
    public void Letters_printed_twice_for_boldness_are_read_once()
    {
        var manuscript = new PdfSketch().Page().Text(100, 300, "Annex all").Text(100.3, 300, "Annex all").Read();

        manuscript.Texts().Should().Equal("Annex all");
        manuscript.CharactersDecoded.Should().Be(8);
    }

    [Fact]
    public void A_small_raised_figure_is_a_superscript_glued_to_its_word()
    {
        var manuscript =
            new PdfSketch().Page().Text(100, 300, "previous review.").Text(177, 296.5, "12", 6).Text(186, 300, "It is a summary").Read();

        manuscript.Texts().Should().Equal("previous review.12 It is a summary");
        StyledSpan span = manuscript.Lines[0].Spans.Should().ContainSingle().Subject;
        manuscript.Text[span.Start..span.End].Should().Be("12");
        span.Style.Should().Be(TextStyle.Superscript);
        manuscript.Lines[0].FontSize.Should().Be(10);
    }

    [Fact]
    public void Bold_and_italic_are_told_for_lines_and_spans_and_labels_do_not_count()
    {
        var manuscript = new PdfSketch().Page().Text(100, 300, "21.").Text(130, 300, "The Committee recommends approval.", style: 'B')
            .Text(100, 320, "as noted in").Text(156, 320, "passim", style: 'I').Read();

        manuscript.Lines[0].Style.Should().Be(TextStyle.Bold);
        manuscript.Lines[1].Style.Should().Be(TextStyle.Plain);
        StyledSpan span = manuscript.Lines[1].Spans.Should().ContainSingle().Subject;
        manuscript.Text[span.Start..span.End].Should().Be("passim");
    }

    [Fact]
    public void Measures_are_told_in_lines_ems_and_parts_of_the_column()
    {
        var manuscript = new PdfSketch().Page()
            .Lines(100, 200, 12, new string('a', 80), new string('b', 80), new string('c', 40))
            .Text(120, 254, new string('d', 76))
            .Text(250, 278, new string('e', 20)).Read();

        Line[] lines = [.. manuscript.Lines];
        lines.Select(static line => line.GapBefore).Should().Equal(0, 1, 1, 2.5, 2);
        lines.Select(static line => line.Indent).Should().Equal(0, 0, 0, 2, 15);
        lines.Select(static line => line.Reach).Should().Equal(1, 1, 0.5, 1, 0.625);
        lines.Select(static line => line.Centered).Should().Equal(false, false, false, false, true);
        lines[2].Box.Should().Be(new Box(100, 216.5, 300, 226.5));
    }

    [Fact]
    public void Text_on_its_side_is_read_after_the_upright_text()
    {
        var manuscript =
            new PdfSketch().Page().Raw("BT /R 10 Tf 0 1 -1 0 50 100 Tm (sideways text) Tj ET").Text(100, 300, "upright").Read();

        manuscript.Texts().Should().Equal("upright", "sideways text");
        manuscript.Lines[1].Box!.Value.Height.Should().BeGreaterThan(manuscript.Lines[1].Box!.Value.Width);
    }
}
