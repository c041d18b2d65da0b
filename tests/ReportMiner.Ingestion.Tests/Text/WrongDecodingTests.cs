using System.Text;
using FluentAssertions;
using ReportMiner.Ingestion.Text;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Tests.Text;

/// <summary>
/// Encodings of old programs are recognised, and a saved decoding with the wrong table is undone; correct text is left alone.
/// </summary>
public sealed class WrongDecodingTests
{
    private const string Russian =
        "4. Совещание по фонарям приняло следующие рекомендации:\n\nа) государствам следует вести реестр всех фонарей и проверять их "
        + "ежегодно;\n\n"
        + "б) Секретариату предлагается издать перечень мастерских, где чинят старые фонари;\n\nв) Группе экспертов рекомендуется "
        + "обсудить Ящик для жалоб.\n";

    private const string English =
        "4. The Meeting on Lamps adopted the naïve recommendations of its café — as they were: “keep a register”.\n";

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("cp866")]
    [InlineData("iso-8859-5")]
    [InlineData("x-mac-cyrillic")]
    public void Russian_comes_back_from_the_encodings_of_old_programs(string name)
    {
        DecodedText decoded = EncodingDetector.Decode(By(name).GetBytes(Russian));

        decoded.Text.Should().Be(Russian);
        decoded.Encoding.Should().Be(name);
        decoded.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("windows-1251", "utf-8")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("iso-8859-1", "utf-8")]
    [InlineData("x-mac-cyrillic", "utf-8")]
    [InlineData("cp866", "utf-8")]
    [InlineData("windows-1252", "windows-1251")]
    [InlineData("windows-1251", "koi8-r")]
    [InlineData("koi8-r", "windows-1251")]
    [InlineData("windows-1251", "cp866")]
    public void A_wrong_decoding_that_was_saved_is_undone_and_said(string taken, string meant)
    {
        byte[] bytes = (meant == "utf-8" ? Encoding.UTF8 : By(meant)).GetBytes(Russian);
        string wrong = Wrong(bytes, taken);

        DecodedText decoded = EncodingDetector.Decode(Encoding.UTF8.GetBytes(wrong));

        decoded.Text.Should().Be(Russian);
        decoded.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCatalogue.DecodingDoubt.Code);
    }

    [Fact]
    public void A_no_break_space_inside_a_letter_that_an_editor_made_a_plain_one_is_mended()
    {
        string wrong =
            Wrong(Encoding.UTF8.GetBytes(Russian.Replace("Ящик", "Рамка", StringComparison.Ordinal)), "windows-1251").Replace(
                '\u00A0', ' ');

        EncodingDetector.Decode(Encoding.UTF8.GetBytes(wrong)).Text.Should().Contain("Рамка для жалоб");
    }

    [Fact]
    public void Lines_that_were_right_stay()
    {
        string wrong = "I. The Panel on Lamps\n" + Wrong(Encoding.UTF8.GetBytes(Russian), "windows-1251")
            + "The Chair closed the meeting.\n";

        EncodingDetector.Decode(Encoding.UTF8.GetBytes(wrong)).Text.Should()
            .Be("I. The Panel on Lamps\n" + Russian + "The Chair closed the meeting.\n");
    }

    [Theory]
    [InlineData(Russian)]
    [InlineData(English)]
    [InlineData("RÉSUMÉ DU GROUPE D’EXPERTS SUR LES LAMPES, ÉTABLI À GENÈVE, où l’on a décidé d’être bref.")]
    [InlineData("ΕΚΘΕΣΗ της ομάδας για τους λαμπτήρες και όλα τα άλλα.")]
    [InlineData("§ ¶ © ® ± ° µ ½ ¼ × ÷ « » — – … € £ ¥")]
    public void Text_that_is_well_is_left_alone(string text) => WrongDecoding.Undo(text).Should().BeNull();

    private static string Wrong(byte[] bytes, string taken)
    {
        if (taken == "iso-8859-1")
        {
            return Encoding.Latin1.GetString(bytes);
        }

        // Programs take bytes without a letter over as control characters.
        string text = By(taken).GetString(bytes);
        return string.Concat(text.Select((c, i) => c == '\uFFFD' ? (char)bytes[i] : c));
    }

    private static Encoding By(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;
}
