using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

public sealed class DocxNumberingTests
{
    private static readonly string ThreeDegrees = Level(0, "decimal", "%1.") + Level(1, "lowerLetter", "(%2)")
        + Level(2, "lowerRoman", "(%3)");

    [Fact]
    public void Deeper_levels_start_anew_after_a_higher_one() =>
        Labels(Abstract(1, ThreeDegrees) + Num(5, 1), Item(5, 0), Item(5, 1), Item(5, 1), Item(5, 2), Item(5, 0), Item(5, 1), Item(5, 2))
            .Should().Equal("1.", "(a)", "(b)", "(i)", "2.", "(a)", "(i)");

    [Fact]
    public void A_label_holds_the_numbers_of_several_levels() =>
        Labels(
            Abstract(
                1, Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%1.%2") + Level(2, "russianLower", "%1.%2 %3)", more: "<w:isLgl/>"))
                + Num(5, 1),
            Item(5, 0), Item(5, 0), Item(5, 1), Item(5, 2), Item(5, 2))
            .Should().Equal("I.", "II.", "II.1", "2.1 1)", "2.1 2)");

    [Fact]
    public void Russian_letters_leave_out_those_that_Word_leaves_out() =>
        Labels(Abstract(1, Level(0, "russianLower", "%1)")) + Num(5, 1), [.. Enumerable.Repeat(Item(5, 0), 10)])
            .Should().Equal("а)", "б)", "в)", "г)", "д)", "е)", "ж)", "з)", "и)", "к)");

    [Fact]
    public void A_level_may_go_on_over_higher_ones_or_restart_only_after_some()
    {
        var levels = Level(0, "decimal", "%1.") + Level(1, "decimal", "%2)", more: "<w:lvlRestart w:val=\"0\"/>")
            + Level(2, "decimal", "%3/", more: "<w:lvlRestart w:val=\"1\"/>");
        Labels(
            Abstract(1, levels) + Num(5, 1), Item(5, 0), Item(5, 1), Item(5, 2), Item(5, 1), Item(5, 2), Item(5, 0), Item(5, 1), Item(5, 2))
            .Should().Equal("1.", "1)", "1/", "2)", "2/", "2.", "3)", "1/");
    }

    [Fact]
    public void Lists_of_one_abstract_list_count_on_together_unless_one_overrides_the_start()
    {
        const string restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>";
        Labels(
            Abstract(1, ThreeDegrees) + Num(5, 1) + Num(6, 1) + Num(7, 1, restart),
            Item(5, 0),
            Item(6, 0),
            Item(7, 0),
            Item(7, 0),
            Item(5, 0))
            .Should().Equal("1.", "2.", "7.", "8.", "9.");
    }

    [Fact]
    public void An_override_may_replace_a_level()
    {
        var other = $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "upperLetter", "[%1]", start: 3)}</w:lvlOverride>";
        Labels(Abstract(1, ThreeDegrees) + Num(5, 1, other), Item(5, 0), Item(5, 0)).Should().Equal("[C]", "[D]");
    }

    [Fact]
    public void A_start_below_one_and_a_missing_level_are_taken_as_they_are() =>
        Labels(Abstract(1, Level(0, "decimal", "%1.", start: 0)) + Num(5, 1), Item(5, 0), Item(5, 0), Item(5, 4)).Should()
            .Equal("0.", "1.", null);

    [Fact]
    public void Bullets_are_one_sign_and_levels_without_a_number_show_their_text() =>
        Labels(
            Abstract(1, Level(0, "bullet", "\uF0B7") + Level(1, "none", "Note %2") + Level(2, "none", "") + Level(3, "decimal", "%1%2%4."))
                + Num(5, 1),
            Item(5, 0), Item(5, 1), Item(5, 2), Item(5, 3))
            .Should().Equal("•", "Note", null, "1.");

    [Fact]
    public void A_higher_level_that_was_not_used_shows_its_first_number_and_counts_as_used() =>
        Labels(
            Abstract(1, Level(0, "decimal", "%1.", start: 4) + Level(1, "decimal", "%1.%2")) + Num(5, 1),
            Item(5, 1),
            Item(5, 0),
            Item(5, 1))
            .Should().Equal("4.1", "5.", "5.1");

    [Fact]
    public void A_list_may_stand_behind_a_numbering_style()
    {
        var file = new DocxFile(Item(5, 0) + Item(6, 0))
            .Numbering(
                "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"House\"/></w:abstractNum>"
                + $"<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"House\"/>{Level(0, "upperRoman", "%1)")}</w:abstractNum>"
                + Num(5, 1) + Num(6, 2))
            .Styles(Style("House", paragraph: "<w:numPr><w:numId w:val=\"6\"/></w:numPr>", type: "numbering"));

        file.Read().Labels().Should().Equal("I)", "II)");
    }

    [Fact]
    public void List_and_level_are_inherited_apart_through_the_chain_of_styles()
    {
        var body = P("x", "<w:pStyle w:val=\"Para\"/>") + P("x", "<w:pStyle w:val=\"Sub\"/>")
            + P("x", "<w:pStyle w:val=\"Sub\"/><w:numPr><w:ilvl w:val=\"2\"/></w:numPr>")
            + P("off", "<w:pStyle w:val=\"Sub\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
            + P("off", "<w:pStyle w:val=\"Quiet\"/>") + P("x", "<w:pStyle w:val=\"Sub\"/>");
        var manuscript = new DocxFile(body)
            .Numbering(Abstract(1, ThreeDegrees) + Num(5, 1))
            .Styles(
                Style("Para", paragraph: "<w:numPr><w:numId w:val=\"5\"/></w:numPr>")
                + Style("Sub", "Para", "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>")
                + Style("Quiet", "Sub", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"))
            .Read();

        manuscript.Labels().Should().Equal("1.", "(a)", "(i)", null, null, "(b)");
        manuscript.Lines.Select(line => line.ListDepth).Should().Equal(1, 2, 3, 0, 0, 2);
    }

    [Fact]
    public void A_level_is_tied_to_a_paragraph_style()
    {
        var levels = Level(0, "decimal", "%1.", more: "<w:pStyle w:val=\"One\"/>")
            + Level(1, "decimal", "%1.%2", more: "<w:pStyle w:val=\"Two\"/>");
        const string list = "<w:numPr><w:numId w:val=\"5\"/></w:numPr>";
        new DocxFile(P("x", "<w:pStyle w:val=\"One\"/>") + P("x", "<w:pStyle w:val=\"Two\"/>") + P("x", "<w:pStyle w:val=\"TwoAgain\"/>"))
            .Numbering(Abstract(1, levels) + Num(5, 1))
            .Styles(Style("One", paragraph: list) + Style("Two", paragraph: list) + Style("TwoAgain", "Two"))
            .Read().Labels().Should().Equal("1.", "1.1", "1.2");
    }

    [Fact]
    public void A_hidden_number_is_not_shown_but_counts()
    {
        const string hidden =
            "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
            + "w:val=\"%1.\"/><w:rPr><w:vanish/></w:rPr></w:lvl></w:lvlOverride>";
        Labels(Abstract(1, ThreeDegrees) + Num(5, 1) + Num(6, 1, hidden), Item(5, 0), Item(6, 0), Item(5, 0)).Should()
            .Equal("1.", null, "3.");
    }

    [Fact]
    public void A_custom_format_is_taken_from_the_choice_for_newer_programs()
    {
        const string level =
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><mc:AlternateContent><mc:Choice Requires=\"w14\" "
            + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, "
            + "...\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText "
            + "w:val=\"%1\"/></w:lvl>";
        Labels(Abstract(1, level) + Num(5, 1), Item(5, 0)).Should().Equal("001");
    }

    [Fact]
    public void A_number_without_text_keeps_its_line()
    {
        var manuscript = new DocxFile(Item(5, 0) + Item(5, 0, "") + Item(5, 0)).Numbering(Abstract(1, ThreeDegrees) + Num(5, 1)).Read();

        manuscript.Labels().Should().Equal("1.", "2.", "3.");
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void A_list_that_the_file_lacks_or_that_links_to_itself_gives_no_number()
    {
        var file = new DocxFile(Item(9, 0) + Item(5, 0))
            .Numbering("<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"House\"/></w:abstractNum>" + Num(5, 1))
            .Styles(Style("House", paragraph: "<w:numPr><w:numId w:val=\"5\"/></w:numPr>", type: "numbering"));

        file.Read().Labels().Should().Equal(null, null);
    }

    [Fact]
    public void Typed_numbers_stay_in_the_text()
    {
        var manuscript = new DocxFile("<w:p><w:r><w:tab/><w:t>12.</w:t><w:tab/><w:t>States should act.</w:t></w:r></w:p>").Read();

        manuscript.Texts().Should().Equal("12. States should act.");
        manuscript.Lines[0].AutoLabel.Should().BeNull();
        manuscript.Lines[0].ParagraphStart.Should().Be(ParagraphStart.Begins);
    }

    private static IEnumerable<string?> Labels(string numbering, params string[] paragraphs) =>
        new DocxFile(string.Concat(paragraphs)).Numbering(numbering).Read().Labels();
}
