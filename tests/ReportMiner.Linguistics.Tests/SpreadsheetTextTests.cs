using System.Text;
using ReportMiner.Linguistics.Tables;

namespace ReportMiner.Linguistics.Tests;

/// <summary>A table as Excel and LibreOffice of either region save it.</summary>
public sealed class SpreadsheetTextTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static TheoryData<string, byte[], char> Files => new()
    {
        { "UTF-8, comma", Encoding.UTF8.GetBytes("text,themes\r\nДа;нет,\"a,b\"\r\n"), ',' },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("text,themes\r\nДа;нет,\"a,b\"\r\n")], ',' },
        { "UTF-8, semicolon", Encoding.UTF8.GetBytes("text;themes\r\nДа;нет,\"a,b\"\r\n"), ';' },
        { "Windows, semicolon", Windows.GetBytes("text;themes\r\nДа;нет,\"a,b\"\r\n"), ';' },
        { "UTF-16 with tabs", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("text\tthemes\r\nДа;нет,\"a,b\"\r\n")], '\t' },
        { "UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("text\tthemes\r\nДа;нет,\"a,b\"\r\n")], '\t' },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("text\tthemes\r\nДа;нет,\"a,b\"\r\n"), '\t' },
        { "a line for Excel", Encoding.UTF8.GetBytes("sep=;\r\ntext;themes\r\nДа;нет,\"a,b\"\r\n"), ';' },
        { "a line for Excel, Windows", Windows.GetBytes("SEP=;\r\ntext;themes\r\nДа;нет,\"a,b\"\r\n"), ';' },
        { "the line tells, not the header", Encoding.UTF8.GetBytes("sep=;\ntext;a,b,c,d\nДа;нет,\"a,b\"\r\n"), ';' },
        { "separators inside quotation marks do not count", Encoding.UTF8.GetBytes("\"text, of, all\";themes\nДа;нет,\"a,b\"\r\n"), ';' },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Encoding_and_separator_are_told(string name, byte[] bytes, char separator)
    {
        SpreadsheetText table = SpreadsheetText.Of(bytes);
        table.Separator.Should().Be(separator, name);
        table.Text.Should().EndWith("Да;нет,\"a,b\"\r\n", name).And.MatchRegex("^\"?text");
    }

    [Fact]
    public void An_empty_file_is_an_empty_table() => SpreadsheetText.Of([]).Text.Should().BeEmpty();

    [Theory]
    [InlineData("exprot", "export")]
    [InlineData("expor", "export")]
    [InlineData("insepct", "inspect")]
    [InlineData("--formts", "--formats")]
    [InlineData("XSLX", "xlsx")]
    [InlineData("inspection", null)]
    [InlineData("zzz", null)]
    public void The_name_that_was_meant_is_found(string given, string? meant) =>
        ClosestWord.Of(given, ["run", "export", "inspect", "--formats", "--out", "xlsx", "csv"]).Should().Be(meant);
}
