using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

public sealed class DocxRunningHeadsTests
{
    private const string Section =
        "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h1\"/><w:headerReference w:type=\"default\" "
        + "r:id=\"h2\"/><w:headerReference w:type=\"even\" r:id=\"h3\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"f1\"/><w:titlePg/></w:sectPr>";

    [Fact]
    public void The_first_pages_own_header_is_text_and_the_others_are_furniture_once()
    {
        var manuscript = new DocxFile(P("Body") + Section)
            .Header("h1", Table(Row(Cell(P("X/2030/1")) + Cell(P("Distr.: Limited")))))
            .Header("h2", P("X/2030/1")).Header("h3", P("X/2030/1")).Footer("f1", P("V.30-00001"))
            .Comments("<w:comment w:id=\"0\">" + P("a remark") + "</w:comment>").Read();

        manuscript.Texts().Should().Equal("X/2030/1", "Distr.: Limited", "Body", "X/2030/1", "V.30-00001", "a remark");
        manuscript.Lines.Select(line => line.Role).Should().Equal(
            LineRole.Body, LineRole.Body, LineRole.Body, LineRole.Furniture, LineRole.Furniture, LineRole.Furniture);
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void A_first_page_header_that_only_repeats_the_others_is_furniture()
    {
        var manuscript =
            new DocxFile(P("Body") + Section).Header("h1", P("X/2030/1")).Header("h2", P("X/2030/1")).Header("h3", P("X/2030/1"))
                .Footer("f1", "<w:p/>").Read();

        manuscript.Texts().Should().Equal("Body", "X/2030/1");
        manuscript.Lines[1].Role.Should().Be(LineRole.Furniture);
    }
}
