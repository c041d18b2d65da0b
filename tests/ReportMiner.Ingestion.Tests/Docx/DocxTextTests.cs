using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

public sealed class DocxTextTests
{
    [Theory]
    [InlineData("<w:r><w:t>left</w:t><w:tab/><w:tab/><w:t>right</w:t></w:r>", "left right")]
    [InlineData("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:cr/><w:t>three</w:t></w:r>", "one\ntwo\nthree")]
    [InlineData("<w:r><w:t>so</w:t><w:noBreakHyphen/><w:t>called co\u2011operation</w:t></w:r>", "so-called co-operation")]
    [InlineData("<w:r><w:t>re</w:t><w:softHyphen/><w:t>port of the ple\u00ADnary</w:t></w:r>", "report of the plenary")]
    [InlineData(
        "<w:r><w:t>from 5</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B0\"/><w:t xml:space=\"preserve\"> to</w:t></w:r>", "from 5° to")]
    [InlineData("<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>", "α✓")]
    [InlineData("<w:smartTag><w:r><w:t>Vienna</w:t></w:r></w:smartTag>", "Vienna")]
    [InlineData("<w:hyperlink w:anchor=\"x\"><w:r><w:t>paragraph 5</w:t></w:r></w:hyperlink>", "paragraph 5")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>controlled</w:t></w:r></w:sdtContent></w:sdt>", "controlled")]
    [InlineData("<w:fldSimple w:instr=\"DATE\"><w:r><w:t>3 May</w:t></w:r></w:fldSimple>", "3 May")]
    [InlineData(
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        "base")]
    [InlineData("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", "x=2")]
    [InlineData("<w:r><w:t> glued </w:t></w:r><w:r><w:t xml:space=\"preserve\"> apart</w:t></w:r>", "glued apart")]
    [InlineData("<w:r><w:t>и\u0306од</w:t></w:r>", "йод")]
    [InlineData("<w:unheardOf><w:r><w:t>kept</w:t></w:r></w:unheardOf>", "kept")]
    [InlineData("<w:r><w:t>5\u00A0000</w:t></w:r>", "5\u00A0000")]
    public void The_text_of_a_paragraph_is_what_a_reader_sees(string content, string expected)
    {
        var manuscript = new DocxFile($"<w:p>{content}</w:p>").Read();

        manuscript.Texts().Should().Equal(expected);
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void Of_a_field_the_result_is_read_and_not_the_instruction()
    {
        var manuscript = new DocxFile(
            "<w:p><w:r><w:t xml:space=\"preserve\">see </w:t></w:r>" + Mark("begin")
            + "<w:r><w:instrText> IF </w:instrText></w:r>" + Mark("begin") + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
            + Mark("separate") + "<w:r><w:t>17</w:t></w:r>" + Mark("end")
            + "<w:r><w:instrText> = 17 \"a\" </w:instrText></w:r>" + Mark("separate") + "<w:r><w:t>annex II</w:t></w:r>" + Mark("end")
            + "<w:r><w:t>.</w:t></w:r></w:p>")
            .Read();

        manuscript.Texts().Should().Equal("see annex II.");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void A_field_that_never_ends_swallows_nothing()
    {
        var manuscript = new DocxFile($"<w:p>{Mark("begin")}<w:r><w:t>first</w:t></w:r></w:p>{P("second")}").Read();

        manuscript.Texts().Should().Equal("first", "second");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void A_table_of_contents_is_furniture()
    {
        var manuscript = new DocxFile(
            $"<w:p>{Mark("begin")}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{Mark("separate")}<w:r><w:t>I. Opening 3</w:t></w:r></w:p>"
            + $"{P("II. Closing 4")}<w:p>{Mark("end")}</w:p>{P("I. Opening")}").Read();

        manuscript.Lines.Select(line => line.Role).Should().Equal(LineRole.Furniture, LineRole.Furniture, LineRole.Body);
    }

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        var box = "<w:txbxContent>" + P("boxed") + "</w:txbxContent>";
        var manuscript = new DocxFile(
            "<w:p><w:r><w:t>around</w:t></w:r><w:r><mc:AlternateContent><mc:Choice "
            + "Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
            + box
            + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
            + box
            + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + P("after")).Read();

        manuscript.Texts().Should().Equal("around", "boxed", "after");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_said()
    {
        var manuscript = new DocxFile(
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">States "
            + "</w:t></w:r><w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>should</w:t></w:r></w:ins></w:p>"
            + "<w:p><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:t xml:space=\"preserve\"> "
            + "act</w:t></w:r><w:moveTo><w:r><w:t xml:space=\"preserve\"> now</w:t></w:r></w:moveTo></w:p>"
            + P("next")).Read();

        manuscript.Texts().Should().Equal("States should act now", "next");
        manuscript.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.TrackedChanges.Code);
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void A_paragraph_deleted_with_its_end_takes_no_number()
    {
        const string deleted =
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr><w:rPr><w:del "
            + "w:id=\"1\"/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>";
        new DocxFile(Item(5, 0) + deleted + Item(5, 0)).Numbering(Abstract(1, Level(0, "decimal", "%1.")) + Num(5, 1))
            .Read().Labels().Should().Equal("1.", "2.");
    }

    [Fact]
    public void Hidden_text_is_left_out_and_said()
    {
        var manuscript = new DocxFile(
            P("seen") + P("secret", run: "<w:vanish/>") + P("shown", "<w:pStyle w:val=\"Hidden\"/>", "<w:vanish w:val=\"0\"/>"))
            .Styles(Style("Hidden", run: "<w:vanish/>")).Read();

        manuscript.Texts().Should().Equal("seen", "shown");
        manuscript.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.HiddenText.Code).Which.Message.Should()
            .StartWith("6 ");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void Blocks_in_content_controls_and_loose_runs_are_read()
    {
        var manuscript =
            new DocxFile(
                "<w:sdt><w:sdtContent><w:customXml><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:customXml></w:sdtContent></w:sdt><w:r><w:t>loose</w:t></w:r>")
                .Read();

        manuscript.Texts().Should().Equal("inner", "loose");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void Text_in_elements_out_of_place_is_read_and_deleted_text_there_is_not()
    {
        var manuscript =
            new DocxFile(
                "<w:unheardOf>" + P("kept") + "<w:del><w:r><w:t>gone</w:t></w:r></w:del>" + Table(Row(Cell(P("a")) + Cell(P("b"))))
                    + "</w:unheardOf>")
                .Read();

        manuscript.Texts().Should().Equal("kept", "a", "b");
        manuscript.ShouldBeWhole();
    }

    private static string Mark(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";
}
