using System.Text;
using ReportMiner.Ingestion.Text;

namespace ReportMiner.Ingestion.Tests.Text;

public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "**", "*", "***", "****", "[", "](", ")", "# ", "> ", "- ", "1. ", "\n", "\n\n", "\f", "|", "|---|\n", "```\n", "<b>", "</p>", "<table><tr><td>",
        "<sup>1</sup>", "&#x0;", "&nbsp;", "слово", "word1,", "¹", "____________\n", "1 Note.", "https://undocs.org/A/1\n", "\u0301", "\uFEFF", "[^1]", "[^1]: n",
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

    private static void ReadAll(byte[] bytes)
    {
        foreach (IManuscriptReader reader in (IManuscriptReader[])[new TextManuscriptReader(), new MarkdownManuscriptReader(), new HtmlManuscriptReader()])
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
