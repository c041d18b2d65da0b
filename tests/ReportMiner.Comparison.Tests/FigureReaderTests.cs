using System.Globalization;
using FluentAssertions;
using ReportMiner.Comparison.Alignments;

namespace ReportMiner.Comparison.Tests;

public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("within 12,500 days", "12500")]
    [InlineData("в течение 12 500 дней", "12500")]
    [InlineData("forty-six of three", "46 3")]
    [InlineData("сорок шесть из трех", "46 3")]
    [InlineData("двадцать восьмая, тридцать", "28 30")]
    [InlineData("Three States asked for two days", "3 2")]
    [InlineData("Пять государств просили два дня", "5 2")]
    [InlineData("0.7 per cent", "0.7")]
    [InlineData("0,7 процента", "0.7")]
    [InlineData("in 2019, 2021 and 2023", "2019 2021 2023")]
    [InlineData("see A/80/604 and 74/247, decision 5/7", "")]
    public void Numbers_have_one_value_in_either_language(string text, string values)
    {
        (List<decimal> digits, List<decimal> spelled) = FigureReader.Read(text);

        string.Join(' ', digits.Concat(spelled).Select(v => v.ToString(CultureInfo.InvariantCulture))).Should().Be(values);
    }
}
