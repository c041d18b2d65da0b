using ReportMiner.Model;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Tests;

public sealed class LabelReaderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Csv_with_quotes_and_line_breaks()
    {
        var rows = Read("text,themes,group\n\"Keep the logs,\nthen \"\"wipe\"\" them.\",a; b;a,g1\nНичего.,,\n");

        rows.Should().HaveCount(2);
        rows[0].Text.Should().Be("Keep the logs,\nthen \"wipe\" them.");
        rows[0].Labels.Should().Equal("a", "b");
        rows[0].Group.Should().Be("g1");
        rows[1].Labels.Should().BeEmpty();
        rows[1].Group.Should().BeNull();
        rows[1].Language.Should().Be(Language.Russian);
    }

    /// <summary>As Excel with Russian regional settings saves it, with a header in another case.</summary>
    [Theory]
    [InlineData("Text;THEMES;Group\r\nНичего, \"a;b\".;a;g1\r\n", "windows-1251")]
    [InlineData("sep=;\r\ntext;themes;group\r\nНичего, \"a;b\".;a;g1\r\n", "utf-8")]
    [InlineData("text\t themes \tgroup\r\nНичего, \"a;b\".\ta\tg1\r\n", "utf-16")]
    public void Tables_of_Excel_of_another_region(string content, string encoding)
    {
        System.Text.Encoding written = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(encoding)
            ?? System.Text.Encoding.GetEncoding(encoding);
        char separator = encoding == "utf-16" ? '\t' : ';';
        string quoted = content.Replace("Ничего, \"a;b\".", "\"Ничего, \"\"a;b\"\".\"", StringComparison.Ordinal);
        quoted.Should().Contain(separator.ToString());
        File.WriteAllBytes(_path, [.. written.GetPreamble(), .. written.GetBytes(quoted)]);
        foreach (var rows in new[] { LabelReader.Read(_path), UnlabelledReader.Read(_path) })
        {
            rows.Should().ContainSingle().Which.Text.Should().Be("Ничего, \"a;b\".");
            rows[0].Language.Should().Be(Language.Russian);
        }

        LabelReader.Read(_path)[0].Labels.Should().Equal("a");
        LabelReader.Read(_path)[0].Group.Should().Be("g1");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_fault_of_its_line()
    {
        Action read = () => Read("""{"text": "\ud800", "themes": ["a"]}""");

        read.Should().Throw<LabelFileException>().WithMessage("*line 1*");
    }

    [Fact]
    public void Json_lines_with_labels_in_any_of_three_forms()
    {
        var rows = Read("""
            {"text": "One.", "themes": ["a", "b"], "language": "en"}
            {"text": "Two.", "themes": [{"id": "a", "score": 0.5}]}

            {"text": "Three.", "themes": "b;c"}
            """);

        rows.Select(row => string.Join('+', row.Labels)).Should().Equal("a+b", "a", "b+c");
    }

    [Theory]
    [InlineData("text,tags\nx,y\n", "no column 'themes'; it has text, tags")]
    [InlineData("text,themes\n", "no rows")]
    [InlineData("text,themes\nok,a\n,b\n", "line 3")]
    [InlineData("{\"text\": \"x\", \"themes\": []}\n{\"text\": ", "line 2: not JSON")]
    [InlineData("{\"text\": \"x\"}", "line 1: no 'text' or no 'themes'")]
    public void A_faulty_file_is_refused_with_the_place(string content, string message)
    {
        Action read = () => Read(content);

        read.Should().Throw<LabelFileException>().Which.Message.Should().Contain(message);
    }

    private System.Collections.Immutable.ImmutableArray<LabelledText> Read(string content)
    {
        File.WriteAllText(_path, content);
        return LabelReader.Read(_path);
    }
}
