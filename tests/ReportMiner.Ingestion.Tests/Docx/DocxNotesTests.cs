using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

public sealed class DocxNotesTests
{
    [Fact]
    public void A_note_follows_the_paragraph_that_calls_it_and_its_mark_is_raised()
    {
        var manuscript = new DocxFile(
            $"<w:p><w:r><w:t>Reports</w:t></w:r>{Call(2)}<w:r><w:t>, and lists.</w:t></w:r>{Call(1)}</w:p>{P("next")}")
            .Footnotes(Separator + Note(1, "Second.") + Note(2, "First.") + Note(3, "Never called.")).Read();

        manuscript.Texts().Should().Equal("Reports1, and lists.2", "First.", "Second.", "next");
        manuscript.Lines.Select(line => line.Role).Should().Equal(LineRole.Body, LineRole.Footnote, LineRole.Footnote, LineRole.Body);
        manuscript.Lines.Select(line => line.FootnoteMark).Should().Equal(null, "1", "2", null);
        manuscript.Lines[0].Spans.Select(span => (manuscript.Text[span.Start..span.End], span.Style))
            .Should().Equal(("1", TextStyle.Superscript), ("2", TextStyle.Superscript));
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void A_mark_of_the_authors_own_does_not_count()
    {
        var manuscript = new DocxFile(
            $"<w:p><w:r><w:t>A</w:t></w:r><w:r><w:footnoteReference w:id=\"1\" "
                + $"w:customMarkFollows=\"1\"/><w:t>*</w:t></w:r><w:r><w:t>B</w:t></w:r>{Call(2)}</w:p>")
            .Footnotes(Note(1, "Starred.") + Note(2, "Numbered.")).Read();

        manuscript.Texts().Should().Equal("A*B1", "Starred.", "Numbered.");
        manuscript.Lines.Select(line => line.FootnoteMark).Should().Equal(null, "*", "1");
        manuscript.Lines[0].Spans.Select(span => manuscript.Text[span.Start..span.End]).Should().Equal("*", "1");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void Numbers_take_format_start_and_restart_from_section_and_settings()
    {
        const string section = "<w:sectPr><w:footnotePr><w:numRestart w:val=\"eachSect\"/></w:footnotePr></w:sectPr>";
        var manuscript = new DocxFile(
            $"<w:p>{Call(1)}</w:p><w:p><w:pPr>{section}</w:pPr>{Call(2)}</w:p><w:p>{Call(3)}</w:p>{section}")
            .Footnotes(Note(1, "x") + Note(2, "y") + Note(3, "z"))
            .Settings("<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/><w:numStart w:val=\"3\"/></w:footnotePr>").Read();

        manuscript.Lines.Where(line => line.Role == LineRole.Footnote).Select(line => line.FootnoteMark).Should().Equal("c", "d", "c");
    }

    [Fact]
    public void Endnotes_are_counted_apart_in_roman_figures()
    {
        var manuscript = new DocxFile($"<w:p>{Call(1)}<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>")
            .Footnotes(Note(1, "foot")).Endnotes("<w:endnote w:id=\"1\">" + P("end") + "</w:endnote>").Read();

        manuscript.Texts().Should().Equal("1i", "foot", "end");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void Notes_called_in_a_table_follow_the_table()
    {
        var manuscript = new DocxFile(
            P("lead") + Table(Row(Cell($"<w:p>{Call(1)}</w:p>") + Cell(P("b"))), Row(Cell(P("c")) + Cell(P("d")))))
            .Footnotes(Note(1, "note")).Read();

        manuscript.Texts().Should().Equal("lead", "1", "b", "c", "d", "note");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void A_note_that_is_deleted_takes_no_number()
    {
        var manuscript =
            new DocxFile($"<w:p><w:del>{Call(1)}</w:del><w:r><w:t>A</w:t></w:r>{Call(2)}</w:p>").Footnotes(Note(1, "old") + Note(2, "new"))
                .Read();

        manuscript.Texts().Should().Equal("A1", "new");
        manuscript.ShouldBeWhole();
    }

    private const string Separator = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>____</w:t></w:r></w:p></w:footnote>";

    private static string Call(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";

    private static string Note(int id, string text) =>
        $"<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t "
        + $"xml:space=\"preserve\"> {text}</w:t></w:r></w:p></w:footnote>";
}
