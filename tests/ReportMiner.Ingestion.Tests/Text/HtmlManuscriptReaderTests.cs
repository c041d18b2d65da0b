using System.Text;
using ReportMiner.Ingestion.Text;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Text;

public sealed class HtmlManuscriptReaderTests
{
    [Fact]
    public void Block_elements_are_paragraphs()
    {
        Manuscript read =
            Reading.Html("<title>t</title><h2>Огни\n  и лампы</h2><div>Раз<p align='center'><b>два</b></p>три<br>четыре</div>");
        read.ShouldBeSound();
        read.Lines.Select(read.TextOf).Should().Equal("Огни и лампы", "Раз", "два", "три", "четыре");
        read.Lines.Select(line => line.HeadingLevel).Should().Equal(2, 0, 0, 0, 0);
        read.Lines.Select(line => line.Centered).Should().Equal(false, false, true, false, false);
        read.Lines.Select(line => line.Style).Should()
            .Equal(TextStyle.Bold, TextStyle.Plain, TextStyle.Bold, TextStyle.Plain, TextStyle.Plain);
        read.Lines[4].ParagraphStart.Should().Be(ParagraphStart.Untold);
    }

    [Fact]
    public void Menus_and_the_foot_of_a_site_are_furniture()
    {
        Manuscript read = Reading.Html(
            "<body><nav><ul><li>Home</ul></nav><main><p>Text</p><footer>Signed</footer></main><footer><p>Share this page</footer></body>");
        read.ShouldBeSound();
        read.Lines.Select(line => (read.TextOf(line), line.Role)).Should().Equal(
            ("Home", LineRole.Furniture), ("Text", LineRole.Body), ("Signed", LineRole.Body), ("Share this page", LineRole.Furniture));
    }

    [Fact]
    public void Lists_are_numbered_as_a_browser_does()
    {
        Manuscript read = Reading.Html("""
            <ol type="a" start="25"><li>y<li>z<li>aa<li value="2">b<li>c<ul><li>inner</ul></ol>
            <ol type="I"><li>one<li>two</ol><ol reversed><li>x<li>y</ol><ol style="list-style-type: none"><li>(a) typed</ol>
            """);
        read.ShouldBeSound();
        read.Lines.Select(line => line.AutoLabel).Should().Equal("y.", "z.", "aa.", "b.", "c.", "•", "I.", "II.", "2.", "1.", null);
        read.Lines.Select(line => line.ListDepth).Should().Equal(1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1);
    }

    [Fact]
    public void Tables_keep_rows_columns_and_spans()
    {
        Manuscript read = Reading.Html("""
            <table><thead><tr><th>No<th colspan=2>Text</thead>
            <tr><td rowspan=2>1<td>a<td>b<tr><td>c<td><p>d<p>e</table><table><tr><td>f</table>
            """);
        read.ShouldBeSound();
        read.Lines.Select(line => (read.TextOf(line), line.Cell!.Value)).Should().Equal(
            ("No", new CellPlace(0, 0, 0, true)), ("Text", new CellPlace(0, 0, 1, true)),
            ("1", new CellPlace(0, 1, 0)), ("a", new CellPlace(0, 1, 1)), ("b", new CellPlace(0, 1, 2)),
            ("c", new CellPlace(0, 2, 1)), ("d", new CellPlace(0, 2, 2)), ("e", new CellPlace(0, 2, 2)), ("f", new CellPlace(1, 0, 0)));
    }

    [Fact]
    public void What_a_browser_hides_is_left_out()
    {
        Manuscript read =
            Reading.Html("<p>seen &laquo;well&raquo;</p><script>if (a<b) x()</script><style>p{}</style><p hidden>no</p><p "
                + "style='display: none'>no</p><!-- no --><template>no</template>");
        read.ShouldBeSound();
        read.Text.Should().Be("seen «well»\n");
    }

    [Fact]
    public void Footnotes_are_told_by_raised_marks()
    {
        Manuscript read = Reading.Html("<p>The keepers<sup>1</sup> met.</p><p><sup>1</sup> All of them.</p>");
        read.Lines.Select(line => line.FootnoteMark).Should().Equal(null, "1");
        read.Raised().Should().Equal("keepers^1");
    }

    [Fact]
    public void Items_with_labels_of_their_own_have_no_bullets()
    {
        Manuscript read = Reading.Html("<ul><li>a) count lamps;</li><li>b) count boats.</li></ul><ul><li>count oars</li></ul>");
        read.Lines.Select(line => line.AutoLabel).Should().Equal(null, null, "•");
    }

    [Theory]
    [InlineData("windows-1251", "windows-1251")]
    [InlineData("windows-1251", "utf-8")]
    [InlineData("koi8-r", "windows-1251")]
    [InlineData("iso-8859-5", "iso-8859-5")]
    [InlineData("utf-8", "windows-1251")]
    public void The_bytes_go_before_what_the_file_says_of_them(string real, string said)
    {
        const string text = "Смотрители маяков просят мастерские присылать стекло дважды в год.";
        Encoding encoding = real == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(real)!;
        byte[] bytes = encoding.GetBytes($"<html><head><meta charset=\"{said}\"></head><body><p>{text}</p></body></html>");
        Manuscript read = new HtmlManuscriptReader().Read(bytes, CancellationToken.None);
        read.Text.Should().Be(text + "\n");
        read.Encoding.Should().Be(real);
    }

    [Fact]
    public void Deep_nesting_is_refused_and_scripts_are_not_counted()
    {
        Action deep = () => Reading.Html(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x");
        deep.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be("RM1006");
        Reading.Html("<script>" + string.Concat(Enumerable.Repeat("a<b;", 5_000)) + "</script><p>x").Text.Should().Be("x\n");
    }

    [Fact]
    public void White_space_of_text_laid_out_by_hand_stays() =>
        Reading.Html("<pre>one\n  two</pre>").Lines.Should().HaveCount(2);

    [Fact]
    public void A_page_without_text_is_refused()
    {
        Action reading = () => Reading.Html("<html><body><script>x()</script></body></html>");
        reading.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be("RM1002");
    }
}
