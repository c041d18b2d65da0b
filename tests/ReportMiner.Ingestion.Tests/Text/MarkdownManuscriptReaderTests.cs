using ReportMiner.Model.Manuscripts;
using ReportMiner.Tests;

namespace ReportMiner.Ingestion.Tests.Text;

public sealed class MarkdownManuscriptReaderTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("The keepers ask the workshops for more glass. ", 5)).Trim();

    [Fact]
    public void Signs_of_Markdown_are_styles_and_not_text()
    {
        Manuscript read = Reading.Markdown($"# Lamps\n\nSee [74/9](https://example.org) and **much *more* oil** &amp; `wick`.\n\n{Long}\n");
        read.ShouldBeSound();
        read.Lines[0].HeadingLevel.Should().Be(1);
        read.TextOf(read.Lines[1]).Should().Be("See 74/9 and much more oil & wick.");
        read.Lines[1].Spans.Select(span => (read.Text[span.Start..span.End], span.Style)).Should().Equal(
            ("much ", TextStyle.Bold), ("more", TextStyle.Bold | TextStyle.Italic), (" oil", TextStyle.Bold));
    }

    [Fact]
    public void Bold_headings_run_together_are_lines_of_their_own()
    {
        Manuscript read =
            Reading.Markdown($"**Совет смотрителей\nи мастеров****Третья встреча**\n\n**Записка о лампах***Обзор*\n\n{Long}\n");
        read.ShouldBeSound();
        read.Lines.Take(5).Select(read.TextOf).Should()
            .Equal("Совет смотрителей", "и мастеров", "Третья встреча", "Записка о лампах", "Обзор");
        read.Lines.Take(5).Select(line => line.ParagraphStart).Should().Equal(
            ParagraphStart.Begins, ParagraphStart.Continues, ParagraphStart.Begins, ParagraphStart.Begins, ParagraphStart.Begins);
        read.Lines.Take(5).Select(line => line.Style).Should()
            .Equal(TextStyle.Bold, TextStyle.Bold, TextStyle.Bold, TextStyle.Bold, TextStyle.Italic);
    }

    [Fact]
    public void A_bold_run_cut_in_a_word_is_one_run()
    {
        Manuscript read = Reading.Markdown($"We have **recom****mendations** here.\n\n{Long}\n");
        read.TextOf(read.Lines[0]).Should().Be("We have recommendations here.");
        read.Lines[0].Spans.Should().ContainSingle().Which.Style.Should().Be(TextStyle.Bold);
    }

    [Fact]
    public void Line_ends_of_the_writer_end_lines()
    {
        Manuscript read = Reading.Markdown($"Distr.: General\n8 March 1999\nRussian\n\n{Long}\n");
        read.Lines.Take(3).Select(read.TextOf).Should().Equal("Distr.: General", "8 March 1999", "Russian");
    }

    [Fact]
    public void Line_ends_of_the_page_do_not_end_lines()
    {
        Manuscript read = Reading.Markdown("""
            The keepers of the northern lamps met twice in the spring and looked
            at the books of every station along the coast, one after another and
            with much patience, before they wrote this note for their friends in
            the workshops.

            Distr.: General
            8 March 1999
            """);
        read.ShouldBeSound();
        read.Lines.Should().HaveCount(3);
        read.TextOf(read.Lines[0]).Should().EndWith("friends in\nthe workshops.");
    }

    [Fact]
    public void Typed_numbers_stand_in_the_text()
    {
        Manuscript read = Reading.Markdown($"7. {Long}\n8. Second\n\n1) {Long}\n");
        read.ShouldBeSound();
        read.Lines.Select(line => read.TextOf(line)[..3]).Should().Equal("7. ", "8. ", "1) ");
        read.Lines.Should().OnlyContain(line => line.AutoLabel == null && line.ListDepth == 1);
    }

    [Fact]
    public void Numbers_of_the_renderer_and_bullets_are_labels()
    {
        Manuscript read = Reading.Markdown($"1. {Long}\n1. Second\n   - inner\n1. Third\n");
        read.ShouldBeSound();
        read.Lines.Select(line => (line.AutoLabel, line.ListDepth)).Should().Equal(("1.", 1), ("2.", 1), ("•", 2), ("3.", 1));
    }

    [Fact]
    public void Tables_keep_their_cells()
    {
        Manuscript read = Reading.Markdown("| No | Text |\n|---|---|\n| 1 | Light *all* lamps |\n| 2 | Buy oil |\n");
        read.ShouldBeSound();
        read.Lines.Select(line => (read.TextOf(line), line.Cell!.Value)).Should().Equal(
            ("No", new CellPlace(0, 0, 0, true)), ("Text", new CellPlace(0, 0, 1, true)),
            ("1", new CellPlace(0, 1, 0)), ("Light all lamps", new CellPlace(0, 1, 1)),
            ("2", new CellPlace(0, 2, 0)), ("Buy oil", new CellPlace(0, 2, 1)));
    }

    [Fact]
    public void Footnotes_of_every_kind_are_told()
    {
        Manuscript read = Reading.Markdown($"""
            Пункт 6 повестки дня*

            {Long} Работа закончена¹. Ламп мало[^oil].

            * [A/1/2](#).

            ¹ См. книгу.

            [^oil]: A note.
            """);
        read.ShouldBeSound();
        read.Lines.Where(line => line.Role == LineRole.Footnote).Select(line => (read.TextOf(line), line.FootnoteMark)).Should().Equal(
            ("A/1/2.", "*"), ("¹ См. книгу.", "1"), ("A note.", "1"));
        read.Raised().Should().Contain("закончена^¹");
    }

    [Fact]
    public void Tags_in_text_are_heard()
    {
        Manuscript read = Reading.Markdown($"Word<sup>3</sup> and<br>more <!-- not this --> text\n\n{Long}\n");
        read.ShouldBeSound();
        read.Lines.Take(2).Select(read.TextOf).Should().Equal("Word3 and", "more  text");
        read.Raised().Should().Equal("Word^3");
    }

    [Fact]
    public void Lines_set_in_by_spaces_are_text()
    {
        Manuscript read = Reading.Markdown($"{Long}\n\n      (a) more oil;\n");
        read.ShouldBeSound();
        read.TextOf(read.Lines[1]).Should().Be("(a) more oil;");
    }

    [SharedFact]
    public void The_report_and_the_statement_are_read_as_a_reader_sees_them()
    {
        string[] files = [.. SharedDocuments.Files("seeds", "002*.txt"), .. SharedDocuments.Files("seeds", "003*.txt")];
        Manuscript report = Reading.Markdown(File.ReadAllText(files[0]));
        report.Text.Should().NotContain("**").And.NotContain("](");
        report.Lines.Count(line => System.Text.RegularExpressions.Regex.IsMatch(report.TextOf(line), @"^\d+\. ")).Should().Be(39);
        report.Lines.Where(line => line.FootnoteMark is not null).Select(line => line.FootnoteMark).Should().Equal("*", "1");
        report.Lines.Count(line => line.ParagraphStart == ParagraphStart.Untold && line.GapBefore == 2).Should()
            .Be(5, "five pages end inside a paragraph");
        Manuscript statement = Reading.Markdown(File.ReadAllText(files[1]));
        statement.Lines.Count(line => line.AutoLabel == "•").Should().Be(5);
    }
}
