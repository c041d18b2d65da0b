using ReportMiner.Ingestion.Odt;
using ReportMiner.Ingestion.Tests.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Odt.OdtFile;

namespace ReportMiner.Ingestion.Tests.Odt;

public sealed class OdtManuscriptReaderTests
{
    private static readonly string Degrees = ListStyle("L", ("1", "", "."), ("a", "(", ")"), ("i", "(", ")"));

    [Fact]
    public void Labels_are_those_of_the_list_style_level_by_level() =>
        Labels(List(
            Style("L"),
            Item(P("one"), List("", Item(P("a")), Item(P("b"), P("goes on"), List("", Item(P("i"))))), P("after")),
            Item(P("two"))))
            .Should().Equal("1.", "(a)", "(b)", null, "(i)", null, "2.");

    [Fact]
    public void A_list_starts_anew_unless_it_goes_on_with_another() =>
        Labels(
            List(Style("L") + " xml:id=\"x\"", Item(P("one"))) + P("between") + List(Style("L"), Item(P("anew")))
                + List(Style("L") + " text:continue-numbering=\"true\"", Item(P("goes on")))
            + List(Style("L") + " text:continue-list=\"x\"", Item(P("goes on with the first"))))
            .Should().Equal("1.", null, "1.", "2.", "2.");

    [Fact]
    public void An_item_may_start_at_a_number_of_its_own() =>
        Labels(List(
            Style("L"),
            Item(P("one")),
            "<text:list-item text:start-value=\"7\">" + P("seven") + "</text:list-item>",
            Item(P("eight")),
            "<text:list-header>" + P("none") + "</text:list-header>"))
            .Should().Equal("1.", "7.", "8.", null);

    [Fact]
    public void Russian_letters_and_levels_that_show_those_above_are_rendered()
    {
        string style = "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
            + "style:num-suffix=\".\"/>"
            + "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\" style:num-suffix=\".\"/>"
            + "<text:list-level-style-number text:level=\"3\" style:num-format=\"а, б, .., аа, бб, ... (ru)\" "
            + "style:num-suffix=\")\"/></text:list-style>";
        Manuscript manuscript =
            Read(new OdtFile(
                List(Style("L"), Item(P("x"), List("", Item(P("y"), List("", Item(P("z")), Item(P("z")))))))) { Common = style });
        manuscript.Labels().Should().Equal("1.", "1.1.", "а)", "б)");
    }

    [Fact]
    public void Headings_tell_their_level_and_the_templates_their_own()
    {
        string styles = "<style:style style:name=\"_5f__20_H\" style:display-name=\"_ H _Ch_G\" style:family=\"paragraph\"/>";
        Manuscript manuscript =
            Read(new OdtFile(
                "<text:h text:outline-level=\"2\">Second</text:h><text:h text:outline-level=\"3\" "
                    + "text:style-name=\"_5f__20_H\">Chapter</text:h>")
                {
                    Common = styles
                });
        manuscript.Lines.Select(l => l.HeadingLevel).Should().Equal(2, 1);
    }

    [Fact]
    public void Headings_are_numbered_by_the_outline_unless_their_style_names_no_list()
    {
        const string styles = "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" "
            + "style:num-format=\"I\" style:num-suffix=\".\"/></text:outline-style>"
            + "<style:style style:name=\"Plain\" style:family=\"paragraph\" style:list-style-name=\"\"/>";
        Manuscript manuscript =
            Read(new OdtFile(
                "<text:h text:outline-level=\"1\">One</text:h><text:h text:outline-level=\"1\" "
                    + "text:style-name=\"Plain\">None</text:h><text:h text:outline-level=\"1\">Two</text:h>")
                {
                    Common = styles
                });
        manuscript.Labels().Should().Equal("I.", null, "II.");
    }

    [Fact]
    public void Notes_follow_the_paragraph_that_calls_them_with_their_mark_raised()
    {
        const string note =
            "<text:note text:note-class=\"footnote\"><text:note-citation>3</text:note-citation><text:note-body><text:p>See "
            + "A/1.</text:p></text:note-body></text:note>";
        Manuscript manuscript = Read(new OdtFile(P("States" + note + " should act.") + P("Next.")));
        manuscript.Texts().Should().Equal("States3 should act.", "See A/1.", "Next.");
        manuscript.Lines.Select(l => l.FootnoteMark).Should().Equal(null, "3", null);
        manuscript.Lines[0].Spans.Should().ContainSingle().Which.Style.Should().Be(TextStyle.Superscript);
    }

    [Fact]
    public void Tables_keep_their_cells_and_cells_that_go_on_are_read_once()
    {
        string table = "<table:table><table:table-header-rows><table:table-row><table:table-cell>" + P("No.")
            + "</table:table-cell><table:table-cell>" + P("Text") + "</table:table-cell></table:table-row></table:table-header-rows>"
            + "<table:table-row><table:table-cell table:number-rows-spanned=\"2\">" + P("1") + "</table:table-cell><table:table-cell>"
            + P("a") + "</table:table-cell></table:table-row>"
            + "<table:table-row><table:covered-table-cell/><table:table-cell>" + P("b")
            + "</table:table-cell></table:table-row></table:table>";
        Manuscript manuscript = Read(new OdtFile(P("Before.") + table));
        manuscript.Lines.Skip(1).Select(l => (manuscript.TextOf(l), l.Cell!.Value.Row, l.Cell.Value.Column, l.Cell.Value.Header)).Should()
            .Equal(
            ("No.", 0, 0, true), ("Text", 0, 1, true), ("1", 1, 0, false), ("a", 1, 1, false), ("b", 2, 1, false));
    }

    [Fact]
    public void Spaces_breaks_and_styles_are_taken_over_and_deletions_are_not()
    {
        string bold = "<style:style style:name=\"T\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>";
        string changes = "<text:tracked-changes><text:changed-region><text:deletion>" + P("gone")
            + "</text:deletion></text:changed-region></text:tracked-changes>";
        Manuscript manuscript =
            Read(new OdtFile(
                changes
                    + P("one<text:s text:c=\"3\"/><text:span "
                        + "text:style-name=\"T\">two</text:span><text:tab/>three<text:line-break/>four<text:change text:change-id=\"c\"/>"))
                {
                    Automatic = bold
                });
        manuscript.Texts().Should().Equal("one two three\nfour");
        manuscript.Lines[0].Spans.Should().Equal(new StyledSpan(4, 7, TextStyle.Bold));
        manuscript.Diagnostics.Select(d => d.Code).Should().Equal(DiagnosticCatalogue.TrackedChanges.Code);
    }

    [Fact]
    public void The_heads_of_pages_are_furniture_and_the_head_of_the_first_page_is_the_masthead()
    {
        string first = "<style:style style:name=\"First\" style:family=\"paragraph\" style:master-page-name=\"Cover\"/>";
        string masters = "<style:master-page style:name=\"Cover\" style:next-style-name=\"Standard\"><style:header>"
            + P("UNDIG/EP.2/2030/1") + "</style:header></style:master-page>"
            + "<style:master-page style:name=\"Standard\"><style:header>" + P("Running head") + "</style:header><style:footer>" + P("Foot")
            + "</style:footer></style:master-page>";
        Manuscript manuscript = Read(new OdtFile(P("Report", "First") + P("Text.")) { Automatic = first, Masters = masters });
        manuscript.Lines.Select(l => (manuscript.TextOf(l), l.Role)).Should().Equal(
            ("UNDIG/EP.2/2030/1", LineRole.Body), ("Report", LineRole.Body), ("Text.", LineRole.Body), ("Running head", LineRole.Furniture),
            ("Foot", LineRole.Furniture));
    }

    [Fact]
    public void Boxes_comments_sections_and_contents_are_read_in_their_roles()
    {
        const string box =
            "<draw:frame><svg:desc>a picture</svg:desc><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>";
        const string comment = "<office:annotation><dc:creator>A. Person</dc:creator><text:p>Look again.</text:p></office:annotation>";
        const string contents =
            "<text:table-of-content><text:index-body><text:p>I. Introduction 1</text:p></text:index-body></text:table-of-content>";
        Manuscript manuscript = Read(new OdtFile(contents + "<text:section>" + P("Inside" + box + comment + ".") + "</text:section>"));
        manuscript.Lines.Select(l => (manuscript.TextOf(l), l.Role)).Should().Equal(
            ("I. Introduction 1", LineRole.Furniture), ("Inside.", LineRole.Body), ("In the box.", LineRole.Body),
            ("Look again.", LineRole.Furniture));
    }

    [Fact]
    public void A_flat_file_reads_as_the_package_does()
    {
        var file = new OdtFile(P("First.") + List(Style("L"), Item(P("Item.")))) { Common = Degrees };
        DocumentReaders.Read(file.Flat(), CancellationToken.None).Should().BeEquivalentTo(Read(file));
    }

    [Theory]
    [InlineData("<text:p>unclosed", "RM1004")]
    [InlineData("", "RM1002")]
    public void What_cannot_be_read_is_refused(string body, string code) =>
        ((Action)(() => new OdtManuscriptReader().Read(new OdtFile(body).Bytes(), CancellationToken.None))).Should()
            .Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be(code);

    [Fact]
    public void Encrypted_and_deeply_nested_files_are_refused()
    {
        Code(new OdtFile(P("x")) { Manifest = "<m><encryption-data/></m>" }).Should().Be("RM1003");
        Code(new OdtFile(
            string.Concat(Enumerable.Repeat("<text:section>", 300)) + string.Concat(Enumerable.Repeat("</text:section>", 300))))
            .Should().Be("RM1006");
    }

    private static string Code(OdtFile file)
    {
        var reading = () => new OdtManuscriptReader().Read(file.Bytes(), CancellationToken.None);
        return reading.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code;
    }

    private static string Style(string name) => $"text:style-name=\"{name}\"";

    private static IEnumerable<string?> Labels(string body) => Read(new OdtFile(body) { Common = Degrees }).Labels();

    private static Manuscript Read(OdtFile file)
    {
        Manuscript manuscript = DocumentReaders.Read(file.Bytes(), CancellationToken.None);
        manuscript.Format.Should().Be(SourceFormat.Odt);
        manuscript.ShouldBeWhole();
        return manuscript;
    }
}
