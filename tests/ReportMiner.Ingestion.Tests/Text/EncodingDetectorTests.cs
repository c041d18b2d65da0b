using System.Text;
using ReportMiner.Ingestion.Text;

namespace ReportMiner.Ingestion.Tests.Text;

public sealed class EncodingDetectorTests
{
    private const string Russian = "Смотрители маяков просят мастерские присылать стекло дважды в год.\nЁмкости с маслом — на учёт!\n";
    private const string English = "The “keepers” ask for a café – and résumés of all naïve helpers.\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void Russian_comes_back_from_every_encoding(string name)
    {
        string text = name == "koi8-r" ? Russian.Replace('—', '-') : Russian;
        DecodedText decoded = EncodingDetector.Decode(By(name).GetBytes(text));
        decoded.Text.Should().Be(text);
        decoded.Encoding.Should().Be(name);
        decoded.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("windows-1252")]
    public void English_comes_back_from_every_encoding(string name)
    {
        DecodedText decoded = EncodingDetector.Decode(By(name).GetBytes(English));
        decoded.Text.Should().Be(English);
        decoded.Encoding.Should().Be(name);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void A_byte_order_mark_is_no_text(string name)
    {
        DecodedText decoded = EncodingDetector.Decode([.. By(name).GetPreamble(), .. By(name).GetBytes(Russian)]);
        decoded.Text.Should().Be(Russian);
        decoded.Encoding.Should().Be(name);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void Capitals_tell_the_encoding_as_well(string name)
    {
        const string title = "ДОКЛАД О РАБОТЕ СОВЕЩАНИЯ СМОТРИТЕЛЕЙ";
        EncodingDetector.Decode(By(name).GetBytes(title)).Text.Should().Be(title);
    }

    [Fact]
    public void A_mostly_English_file_with_few_Russian_words_is_read_right()
    {
        const string text =
            "Distr.: General\nOriginal: English\nSubject: Предложения совета\nThe keepers met in the spring and wrote this note.\n";
        EncodingDetector.Decode(By("windows-1251").GetBytes(text)).Text.Should().Be(text);
    }

    [Fact]
    public void Broken_bytes_of_UTF_8_are_said_and_leave_a_sign()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Russian), 0xD0, (byte)'\n', .. Encoding.UTF8.GetBytes(Russian)];
        DecodedText decoded = EncodingDetector.Decode(bytes);
        decoded.Encoding.Should().Be("utf-8");
        decoded.Text.Should().Be(Russian + "\uFFFD\n" + Russian);
        decoded.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("RM1107");
    }

    [Fact]
    public void A_short_text_of_UTF_8_keeps_its_letters_where_other_bytes_are_broken()
    {
        DecodedText decoded = EncodingDetector.Decode([.. "Boats "u8, 0xED, 0xA0, 0x80, .. " ёлка и фонарь"u8]);
        decoded.Encoding.Should().Be("utf-8");
        decoded.Text.Should().StartWith("Boats \uFFFD").And.EndWith(" ёлка и фонарь");
        decoded.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("RM1107");
    }

    [Theory]
    [InlineData("D0 B0 D0 FF D1 D0 D1 B1 D1 FE D0 D1 D0 D1 D0 D1 D0")]
    [InlineData("ED A0 80 D0 B1 D0 B2 20 ED A0 80 ED A0 81 20 D0 B3 D0 B4 20 ED A0 82")]
    [InlineData("9C 81 FF 93 A7 E2 9D 8F C0 C1 F5 90 98 AD BF B2 AE 88")]
    public void Bytes_that_are_no_text_in_any_encoding_are_said(string hex) =>
        EncodingDetector.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))
            .Diagnostics.Should().Contain(d => d.Code == "RM1107");

    [Theory]
    [InlineData("windows-1251", "«СОЮЗ» и «ЗАРЯ» — её суда; ПЁТР и ФЁДОР её чинят.")]
    [InlineData("koi8-r", "Её лодка и её фонарь, своё весло и моё; ПЁТР чинит её.")]
    public void Letters_that_look_like_UTF_8_in_part_do_not_make_it(string name, string text)
    {
        DecodedText decoded = EncodingDetector.Decode(By(name).GetBytes(text));
        decoded.Text.Should().Be(text);
        decoded.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_doubtful_encoding_is_said() =>
        EncodingDetector.Decode([.. Encoding.ASCII.GetBytes("The keepers met at "), 0xE9, (byte)'\n']).Diagnostics.Should().ContainSingle();

    [Fact]
    public void Line_ends_are_made_alike_and_text_is_composed() =>
        EncodingDetector.Decode(Encoding.UTF8.GetBytes("и\u0306од\r\nраз\rдва\u2028три")).Text.Should().Be("йод\nраз\nдва\nтри");

    [Fact]
    public void An_empty_file_is_empty_text() => EncodingDetector.Decode([]).Text.Should().BeEmpty();

    private static Encoding By(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(true),
        "utf-16le" => new UnicodeEncoding(false, true),
        "utf-16be" => new UnicodeEncoding(true, true),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
    };
}
