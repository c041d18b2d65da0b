using ReportMiner.Analysis.Mastheads;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Tests.Documents;

public sealed class MeetingNamesTests
{
    [Theory]
    [InlineData("A/HRC/28/15", "A/HRC/28/15")]
    [InlineData("A/HRC/28/15/Add.1/Rev.2", "A/HRC/28/15")]
    [InlineData("UNDIG/EP.2/2021/3/Rev.1", "UNDIG/EP.2/2021/3/Rev.1")]
    [InlineData("UNDIG/EP.2/2021/3/Rev.1/Corr.1", "UNDIG/EP.2/2021/3/Rev.1")]
    [InlineData("UNDIG/EP.2/2021/3*", "UNDIG/EP.2/2021/3")]
    [InlineData("no/symbol", "no/symbol")]
    public void Addenda_are_of_the_meeting_of_the_document_and_revisions_of_their_own(string symbol, string meeting) =>
        MeetingNames.Of(Masthead.Empty with { Symbol = SymbolParser.Parse(symbol) }, "file.pdf").Should().Be(meeting);
}
