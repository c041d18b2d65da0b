using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

public sealed class DocxStyleTests
{
    [Theory]
    [InlineData("", "", "", TextStyle.Plain)]
    [InlineData("<w:b/>", "", "", TextStyle.Bold)]
    [InlineData("<w:b/>", "<w:b/>", "", TextStyle.Plain)]
    [InlineData("<w:b/>", "<w:b/>", "<w:b/>", TextStyle.Bold)]
    [InlineData("<w:b/>", "", "<w:b w:val=\"0\"/>", TextStyle.Plain)]
    [InlineData("<w:i/>", "<w:b/>", "", TextStyle.Bold | TextStyle.Italic)]
    [InlineData("", "<w:u w:val=\"single\"/>", "<w:u w:val=\"none\"/>", TextStyle.Plain)]
    [InlineData("", "", "<w:vertAlign w:val=\"superscript\"/>", TextStyle.Superscript)]
    [InlineData("", "", "<w:spacing w:val=\"60\"/>", TextStyle.LetterSpaced)]
    [InlineData("", "", "<w:spacing w:val=\"4\"/>", TextStyle.Plain)]
    public void The_look_of_letters_is_resolved_by_the_rule_of_toggles(
        string paragraph, string character, string direct, TextStyle expected)
    {
        var manuscript = new DocxFile(P("letters", "<w:pStyle w:val=\"Para\"/>", "<w:rStyle w:val=\"Char\"/>" + direct))
            .Styles(Style("Base", run: paragraph) + Style("Para", "Base") + Style("Char", run: character, type: "character")).Read();

        manuscript.Lines[0].Spans.Select(span => span.Style).Should().Equal(expected == TextStyle.Plain ? [] : [expected]);
    }

    [Fact]
    public void Spans_point_into_the_text_and_the_lines_style_leaves_label_and_mark_out()
    {
        var manuscript = new DocxFile(
            P("before")
            + "<w:p><w:r><w:t>4.</w:t><w:tab/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>States should "
            + "act</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>a</w:t></w:r></w:p>")
            .Read();

        var line = manuscript.Lines[1];
        line.Style.Should().Be(TextStyle.Bold);
        line.Spans.Select(span => (manuscript.Text[span.Start..span.End], span.Style))
            .Should().Equal(("States should act", TextStyle.Bold), ("a", TextStyle.Superscript));
    }

    [Theory]
    [InlineData("_ H _Ch_G", null, 1)]
    [InlineData("_ H _Ch", "H1", 1)]
    [InlineData("_ H_1", "H1", 2)]
    [InlineData("_ H_2/3_G", null, 3)]
    [InlineData("_ H_4", null, 4)]
    [InlineData("_ H_5/6_G", null, 5)]
    [InlineData("heading 3", null, 3)]
    [InlineData("Заголовок 2", null, 2)]
    [InlineData("Own", "H1", 2)]
    [InlineData("Own", "heading 4", 4)]
    [InlineData("Heading Note", null, 0)]
    [InlineData("_ Single Txt_G", null, 0)]
    public void Names_of_styles_tell_the_level_of_a_heading(string name, string? basedOn, int level)
    {
        var styles = Style("H1", name: "_ H_1", paragraph: "<w:outlineLvl w:val=\"0\"/>") + Style("heading 4")
            + Style("S", basedOn, name: name);
        new DocxFile(P("x", "<w:pStyle w:val=\"S\"/>")).Styles(styles).Read().Lines[0].HeadingLevel.Should().Be(level);
    }

    [Fact]
    public void An_outline_level_of_the_paragraph_comes_before_its_style()
    {
        var manuscript = new DocxFile(
            P("x", "<w:pStyle w:val=\"H\"/><w:outlineLvl w:val=\"4\"/>") + P("x", "<w:pStyle w:val=\"H\"/><w:outlineLvl w:val=\"9\"/>")
                + P("x", "<w:pStyle w:val=\"Out\"/>"))
            .Styles(Style("H", name: "heading 2") + Style("Out", paragraph: "<w:outlineLvl w:val=\"2\"/>")).Read();

        manuscript.Lines.Select(line => line.HeadingLevel).Should().Equal(5, 0, 3);
    }

    [Fact]
    public void Centring_indent_and_size_are_inherited()
    {
        var manuscript = new DocxFile(
            P("x", "<w:pStyle w:val=\"S\"/>") + P("x", "<w:pStyle w:val=\"S\"/><w:jc w:val=\"both\"/><w:ind w:hanging=\"240\"/>")
                + P("x", run: "<w:sz w:val=\"18\"/>"))
            .Styles(
                "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + Style("S", paragraph: "<w:jc w:val=\"center\"/><w:ind w:left=\"480\"/>")).Read();

        manuscript.Lines.Select(line => (line.Centered, line.Indent, line.FontSize)).Should()
            .Equal((true, 2, 12), (false, 1, 12), (false, 0, 9));
    }

    [Fact]
    public void A_chain_of_styles_that_bites_its_tail_ends()
    {
        new DocxFile(P("x", "<w:pStyle w:val=\"A\"/>")).Styles(Style("A", "B") + Style("B", "A", run: "<w:b/>")).Read()
            .Lines[0].Style.Should().Be(TextStyle.Bold);
    }
}
