namespace ReportMiner.Ingestion.Tests;

/// <summary>Signs in place of letters that were lost before the file came to us.</summary>
public sealed class LostLettersTests
{
    [Theory]
    [InlineData("7. ??????? ????????????? ????????????:", true)]
    [InlineData("di®erent, ®rst and con°ict, an a®ected o®ice", true)]
    [InlineData("Is that so? Who knows??? The draft says: [???].", false)]
    [InlineData("ReportMiner® and other marks® at 20 °C, No° 5, ¯x", false)]
    [InlineData("https://example.org/?a=1&b=????", false)]
    public void Are_told(string text, bool lost) => (LostLetters.Find(text) is not null).Should().Be(lost);
}
