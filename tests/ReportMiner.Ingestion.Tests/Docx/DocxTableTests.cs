using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

public sealed class DocxTableTests
{
    [Fact]
    public void Cells_know_row_and_grid_column_and_merged_ones_stand_once()
    {
        var manuscript = new DocxFile(
            P("lead")
            + Table(
                Row(Cell(P("No.")) + Cell(P("Text"), "<w:gridSpan w:val=\"2\"/>") + Cell(P("Position")), "<w:tblHeader/>"),
                Row(Cell(P("1"), "<w:vMerge w:val=\"restart\"/>") + Cell(P("a") + P("b")) + Cell(P("c")) + Cell(P("d"))),
                Row(Cell("<w:p/>", "<w:vMerge/>") + Cell(P("e")) + Cell(P("f")) + Cell(P("g"))),
                Row(Cell(P("h")), "<w:gridBefore w:val=\"1\"/>"))).Read();

        Cells(manuscript).Should().Equal(
            "0.0.0 No. H", "0.0.1 Text H", "0.0.3 Position H",
            "0.1.0 1", "0.1.1 a", "0.1.1 b", "0.1.2 c", "0.1.3 d",
            "0.2.1 e", "0.2.2 f", "0.2.3 g",
            "0.3.1 h");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void A_nested_table_follows_the_row_that_it_stands_in()
    {
        var nested = Table(Row(Cell(P("n1")) + Cell(P("n2"))));
        var manuscript =
            new DocxFile(P("lead") + Table(Row(Cell(P("a") + nested + "<w:p/>") + Cell(P("b"))), Row(Cell(P("c")) + Cell(P("d"))))).Read();

        Cells(manuscript).Should().Equal("0.0.0 a", "0.0.1 b", "1.0.0 n1", "1.0.1 n2", "0.1.0 c", "0.1.1 d");
    }

    [Fact]
    public void Rows_in_content_controls_are_read_and_deleted_ones_are_not()
    {
        var manuscript = new DocxFile(
            P("lead")
            + Table(
                "<w:sdt><w:sdtContent>" + Row(Cell(P("a")) + Cell(P("b"))) + "</w:sdtContent></w:sdt>",
                Row(Cell(P("x")) + Cell(P("y")), "<w:del w:id=\"1\"/>"),
                Row("<w:sdt><w:sdtContent>" + Cell(P("c")) + "</w:sdtContent></w:sdt>" + Cell(P("d"))))).Read();

        Cells(manuscript).Should().Equal("0.0.0 a", "0.0.1 b", "0.1.0 c", "0.1.1 d");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void A_masthead_in_a_table_is_read_as_text_row_by_row_and_has_no_headings()
    {
        var masthead = Table(
            Row(Cell(P("United Nations", "<w:outlineLvl w:val=\"0\"/>")) + Cell(P("X/CONF.9/2030/4"))),
            Row(Cell("<w:p/>") + Cell(P("Distr.: General") + P("3 May 2030"))));
        var manuscript = new DocxFile(masthead + P("Text") + Table(Row(Cell(P("a")) + Cell(P("b"))))).Read();

        manuscript.Texts().Should().Equal("United Nations", "X/CONF.9/2030/4", "Distr.: General", "3 May 2030", "Text", "a", "b");
        manuscript.Lines.Take(5).Should().OnlyContain(line => line.Role == LineRole.Body && line.HeadingLevel == 0);
        manuscript.Lines.Skip(5).Should().OnlyContain(line => line.Role == LineRole.Table && line.Cell!.Value.Table == 0);
    }

    [Fact]
    public void A_list_that_opens_the_document_as_a_table_stays_a_table()
    {
        var manuscript =
            new DocxFile(
                Table(Row(Cell(P("Recommendation")) + Cell(P("Position")), "<w:tblHeader/>"), Row(Cell(P("9.1 Act")) + Cell(P("Noted")))))
                .Read();

        Cells(manuscript).Should().Equal("0.0.0 Recommendation H", "0.0.1 Position H", "0.1.0 9.1 Act", "0.1.1 Noted");
    }

    [Fact]
    public void A_frame_of_one_cell_is_no_table()
    {
        new DocxFile(P("lead") + Table(Row(Cell(P("first") + P("second"))))).Read()
            .Lines.Should().OnlyContain(line => line.Role == LineRole.Body).And.HaveCount(3);
    }

    private static IEnumerable<string> Cells(Manuscript manuscript) => manuscript.Lines
        .Where(line => line.Cell is not null)
        .Select(line =>
            $"{line.Cell!.Value.Table}.{line.Cell.Value.Row}.{line.Cell.Value.Column} {manuscript.TextOf(line)}{(line.Cell.Value.Header ? " H" : "")}");
}
