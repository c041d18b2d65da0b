using ReportMiner.Analysis.Mastheads;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Tests.Mastheads;

public sealed class SidecarReaderTests
{
    private static readonly Masthead Read = new() { Title = "As read", Body = "Council" };

    [Fact]
    public void Fills_and_overrides()
    {
        Masthead merged =
            SidecarReader.Merge(
                Read, """{"symbol": "A/AC.9/1", "title": "As given", "date": "2020-07-29", "meeting": "M1", "colour": 3}""", out var fault);
        fault.Should().BeNull();
        merged.Symbol!.Recognised.Should().BeTrue();
        merged.Title.Should().Be("As given");
        merged.Body.Should().Be("Council");
        merged.Date.Should().Be(new DateOnly(2020, 7, 29));
        merged.Meeting.Should().Be("M1");
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"title\": ")]
    [InlineData("{\"title\": 5}")]
    [InlineData("{\"date\": \"soon\"}")]
    public void Reports_what_is_wrong_and_keeps_the_rest(string json)
    {
        SidecarReader.Merge(Read, json, out var fault).Should().Be(Read);
        fault!.Code.Should().Be("RM1007");
    }
}
