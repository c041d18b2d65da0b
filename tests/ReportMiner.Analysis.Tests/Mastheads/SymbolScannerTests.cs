using ReportMiner.Analysis.Mastheads;

namespace ReportMiner.Analysis.Tests.Mastheads;

public sealed class SymbolScannerTests
{
    [Theory]
    [InlineData("See A/RES/74/247.", "A/RES/74/247")]
    [InlineData("(E/CN.15/2021/1*),", "E/CN.15/2021/1")]
    [InlineData("A/RES/ 74/247 and\nS/PV.8900;", "A/RES/74/247 S/PV.8900")]
    [InlineData("http://undocs.org/A/RES/74/247", "")]
    [InlineData("resolution WHA66.10 and EB130.R7", "WHA66.10 EB130.R7")]
    [InlineData("A or B, and/or, 24/7, TCP/IP, GE.19-13879", "")]
    public void Finds_symbols(string text, string symbols) =>
        string.Join(' ', SymbolParser.FindAll(text).Select(m => m.Symbol.Text)).Should().Be(symbols);

    [Fact]
    public void Offsets_leave_out_the_full_stop()
    {
        const string text = "See A/65/201, A/68/98 and A/70/174.";
        SymbolParser.FindAll(text).Select(m => text[m.Start..m.End]).Should().Equal("A/65/201", "A/68/98", "A/70/174");
    }
}
