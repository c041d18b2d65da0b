using ReportMiner.Analysis.Structure.Labels;

namespace ReportMiner.Analysis.Tests.Structure;

public sealed class LabelParserTests
{
    [Theory]
    [InlineData("12. The Group", "12.")]
    [InlineData("(a) States", "(a)")]
    [InlineData("39) Экспертам", "39)")]
    [InlineData("е) государствам", "e)")]
    [InlineData("115.1 Ratify", "115.1")]
    [InlineData("140.231. Ratify", "140.231.")]
    [InlineData("IV. Organization", "IV.")]
    [InlineData("В. Успешные", "B.")]
    [InlineData("(xiv) To report", "(xiv)")]
    [InlineData("(aa) States", "(aa)")]
    [InlineData("б) учебные", "б)")]
    [InlineData("– обмен опытом", "•")]
    public void Labels_are_told(string text, string label) => LabelParser.Parse(text)!.First.Printed.Should().Be(label);

    [Theory]
    [InlineData("2020. The year")]
    [InlineData("1.5 million")]
    [InlineData("States should")]
    [InlineData("A/HRC/28/15")]
    [InlineData("-handed")]
    [InlineData("(see above) the")]
    public void Other_beginnings_are_not(string text)
    {
        ParsedLabel? label = LabelParser.Parse(text);

        // "1.5 million" has the shape of a label; only a paragraph 1 before it would make it one.
        (label is null || label.First.Family == LabelFamily.Compound).Should().BeTrue();
    }

    [Fact]
    public void A_letter_has_all_its_readings() =>
        LabelParser.Parse("(i) To report")!.Readings.Select(r => (r.Family, r.Value)).Should()
            .BeEquivalentTo([(LabelFamily.LowerLetter, 9), (LabelFamily.LowerRoman, 1)]);
}
