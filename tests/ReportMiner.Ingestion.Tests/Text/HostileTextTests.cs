using System.Globalization;
using System.Text;
using ReportMiner.Ingestion.Text;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Text;

public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "**", "*", "***", "****", "[", "](", ")", "# ", "> ", "- ", "1. ", "\n", "\n\n", "\f", "|", "|---|\n", "```\n", "<b>", "</p>",
        "<table><tr><td>",
        "<sup>1</sup>", "&#x0;", "&nbsp;", "слово", "word1,", "¹", "____________\n", "1 Note.", "https://undocs.org/A/1\n", "\u0301",
        "\uFEFF", "[^1]", "[^1]: n",
        "<ol type=i start=-5><li>", "</ol>", "\0", "\uD800", "A/1/2", "- 5 -", "\t",
    ];

    [Fact]
    public void Any_text_is_read_whole_or_refused()
    {
        var random = new Random(20);
        for (int round = 0; round < 300; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            ReadAll(Encoding.UTF8.GetBytes(text));
        }
    }

    [Fact]
    public void Any_bytes_are_read_whole_or_refused()
    {
        var random = new Random(21);
        for (int round = 0; round < 150; round++)
        {
            byte[] bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            ReadAll(bytes);
        }
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("*a")]
    [InlineData("- ")]
    [InlineData("<i>")]
    public void Deep_nesting_is_read_or_refused(string piece) =>
        ReadAll(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_000)) + "x"));

    [Theory]
    [InlineData("<p {0}>Text</p>", "a{0}=\"{0}\"")]
    [InlineData("<p title='a > b' {0}>Text</p>", "a{0}")]
    [InlineData("<p {0}", "a{0}=b/")]
    public void An_element_of_countless_attributes_is_refused(string page, string attribute)
    {
        string attributes = string.Join(' ', Enumerable.Range(0, 300_000).Select(i => Filled(attribute, i)));
        Action read = () =>
            new HtmlManuscriptReader().Read(
                Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>" + Filled(page, attributes)), CancellationToken.None);

        read.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be(DiagnosticCatalogue.TooLarge.Code);
    }

    [Fact]
    public void Many_elements_of_few_attributes_are_read()
    {
        string body = string.Concat(Enumerable.Repeat("<p class=\"a\" id='b > c' hidden-not data-x=1>Text</p>", 3_000));

        new HtmlManuscriptReader().Read(Encoding.UTF8.GetBytes("<html><body>" + body), CancellationToken.None).Lines.Should()
            .HaveCount(3_000);
    }

    private static string Filled(string form, object value) => string.Format(CultureInfo.InvariantCulture, form, value);

    [Theory]
    [InlineData("x</b>")]
    [InlineData("x</font></span>")]
    [InlineData("x<td>")]
    [InlineData("x<body>")]
    public void A_page_whose_text_is_broken_by_tags_of_nothing_is_refused(string piece)
    {
        Action read = () =>
            new HtmlManuscriptReader().Read(
                Encoding.UTF8.GetBytes("<!DOCTYPE html><p>" + string.Concat(Enumerable.Repeat(piece, 300_000))), CancellationToken.None);

        read.Should().Throw<UnreadableFileException>().Which.Diagnostic.Should()
            .Match<Diagnostic>(d => d.Code == "RM1006" && d.Message.Contains("belong to no element", StringComparison.Ordinal));
    }

    [Fact]
    public void A_few_thousand_end_tags_too_many_do_no_harm()
    {
        string page = "<!DOCTYPE html>"
            + string.Concat(Enumerable.Repeat("<p>The Panel met.</font></b> It rose.</p><table><tr><td>Lamps</td></table>", 4_000));

        new HtmlManuscriptReader().Read(Encoding.UTF8.GetBytes(page), CancellationToken.None).Text.Should()
            .Contain("The Panel met. It rose.");
    }

    [Theory]
    [InlineData("one \u202Eowt\u202C three", "2")]
    [InlineData("a\u200Bb\u200Dc\u2060d", "3")]
    [InlineData("escape \u001b[31mred\u0007", "2")]
    public void Unseen_characters_are_said_and_kept_as_read(string text, string count)
    {
        foreach (Manuscript manuscript in All(Encoding.UTF8.GetBytes("The Panel met for a day. " + text)))
        {
            manuscript.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.UnusualCharacters.Code).Which.Message.Should()
                .StartWith(count + " ");
            manuscript.ShouldBeSound();
        }
    }

    [Fact]
    public void Halves_of_characters_are_said()
    {
        byte[] utf8 = [.. "Ports should lend boats "u8, 0xED, 0xA0, 0x80, .. " ёлка и лодка, фонарь на молу и колокол у входа в гавань"u8];
        byte[] utf16 =
        [
            0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Ports should lend boats "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" to keepers")
        ];
        foreach (Manuscript manuscript in All(utf8).Concat(All(utf16)))
        {
            manuscript.Diagnostics.Should().Contain(d => d.Code == DiagnosticCatalogue.DecodingDoubt.Code);
            manuscript.Text.Should().Contain("\uFFFD").And.NotMatchRegex("[\ud800-\udfff]");
        }
    }

    [Fact]
    public void Words_of_mixed_scripts_are_said_in_every_format()
    {
        // The o, e and a of these words are Cyrillic.
        const string text = "Stаtes should kеep rеgisters оf lаmps.";
        foreach (Manuscript manuscript in All(Encoding.UTF8.GetBytes(text)))
        {
            manuscript.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.MixedScripts.Code);
            manuscript.Text.Should().Contain("kеep");
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("сло-")]
    [InlineData("keep a lamp ")]
    [InlineData("\u0301\u0323")]
    [InlineData("1) ")]
    [InlineData("....1")]
    [InlineData(". ")]
    [InlineData("¹")]
    [InlineData("<a>")]
    [InlineData("&#1;")]
    public async Task A_line_of_megabytes_is_read_or_refused(string piece)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("Ports " + new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString());

        await Task.Run(() => ReadAll(bytes)).WaitAsync(TimeSpan.FromSeconds(120));
    }

    [Theory]
    [InlineData("", "<p>Ports</p>")]
    [InlineData("<!DOCTYPE html><p>Ports</p></body></html>", "")]
    public async Task Megabytes_of_comments_around_a_page_do_not_keep_the_reader_busy(string before, string after)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(before + new StringBuilder().Insert(0, "<!>", 1_400_000) + after);

        Manuscript manuscript =
            await Task.Run(() => new HtmlManuscriptReader().Read(bytes, CancellationToken.None)).WaitAsync(TimeSpan.FromSeconds(60));

        manuscript.Text.Trim().Should().Be("Ports");
    }

    [Fact]
    public async Task Comments_without_end_in_front_of_a_text_do_not_keep_the_detector_busy()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, "<!-- a -->", 10_000).Append("<p>Ports</p>").ToString());

        (await Task.Run(() => FormatDetector.Detect(bytes)).WaitAsync(TimeSpan.FromSeconds(60))).Should().Be(SourceFormat.Text);
    }

    private static IEnumerable<Manuscript> All(byte[] bytes) =>
        ((IManuscriptReader[])[new TextManuscriptReader(), new MarkdownManuscriptReader(), new HtmlManuscriptReader()]).Select(
            r => r.Read(bytes, CancellationToken.None));

    private static void ReadAll(byte[] bytes)
    {
        foreach (IManuscriptReader reader in (IManuscriptReader[])[
            new TextManuscriptReader(), new MarkdownManuscriptReader(), new HtmlManuscriptReader()
        ])
        {
            try
            {
                reader.Read(bytes, CancellationToken.None).ShouldBeSound();
            }
            catch (UnreadableFileException refused)
            {
                refused.Diagnostic.Severity.Should().Be(Model.Diagnostics.Severity.Fatal);
            }
        }
    }
}
