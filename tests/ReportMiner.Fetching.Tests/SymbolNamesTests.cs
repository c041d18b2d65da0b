using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ReportMiner.Fetching.Tests;

public sealed class SymbolNamesTests
{
    [Theory]
    [InlineData("A/RES/74/247", "A_RES_74_247")]
    [InlineData("E/CN.15/2023/L.6/Rev.1", "E_CN.15_2023_L.6_Rev.1")]
    [InlineData("A/RES/2200 (XXI)", "A_RES_2200%20(XXI)")]
    [InlineData("S/RES/1325 (2000)", "S_RES_1325%20(2000)")]
    [InlineData("CTOC/COP/WG.7/2012/1", "CTOC_COP_WG.7_2012_1")]
    [InlineData("A/80/33*", "A_80_33%2A")]
    [InlineData("A/B_C", "A_B%5FC")]
    [InlineData("UNODC/CCPCJ/EG.4/2020/2", "UNODC_CCPCJ_EG.4_2020_2")]
    public void A_symbol_is_a_folder_and_back(string symbol, string folder)
    {
        SymbolNames.ToFolder(symbol).Should().Be(folder);
        SymbolNames.ToSymbol(folder).Should().Be(symbol);
    }

    [Property]
    public Property Every_text_comes_back() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyString>().Filter(t => t.Get.All(c => !char.IsSurrogate(c))),
        text =>
            SymbolNames.ToSymbol(SymbolNames.ToFolder(text.Get)) == text.Get
                && SymbolNames.ToFolder(text.Get).IndexOfAny(['/', '\\', ':', '\0']) < 0);

    [Theory]
    [InlineData("A/HRC/43/15/Add.{1..3}", "A/HRC/43/15/Add.1;A/HRC/43/15/Add.2;A/HRC/43/15/Add.3")]
    [InlineData("A/{1..2}/{8..9}", "A/1/8;A/1/9;A/2/8;A/2/9")]
    [InlineData("A/RES/74/247", "A/RES/74/247")]
    public void A_range_is_counted_out(string range, string symbols) => string.Join(';', SymbolRange.Expand(range)).Should().Be(symbols);

    [Theory]
    [InlineData("A/{3..1}")]
    [InlineData("A/{1..20000}")]
    [InlineData("../../etc/passwd")]
    [InlineData("http://example.org/a")]
    [InlineData("A/RES/74^247")]
    [InlineData("A")]
    public void What_is_no_symbol_is_refused(string text) => ((Action)(() => SymbolRange.Expand(text))).Should().Throw<FormatException>();
}
