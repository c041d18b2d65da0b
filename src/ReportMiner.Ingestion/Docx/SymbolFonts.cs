using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Signs of symbol fonts as letters of Unicode.</summary>
internal static class SymbolFonts
{
    private const char PrivateUse = '\uF000';

    /// <summary>The Symbol font from 0x20 on, as its vendor maps it to Unicode; a space where the font has none or parts of large brackets.</summary>
    private const string Symbol =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203Eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ "
        + "                                "
        + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

    private const int First = 0x20;

    /// <returns>The letter; a sign of the private use area where no letter is known; null where the element names none.</returns>
    public static char? Letter(SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is <= First or > char.MaxValue)
        {
            return null;
        }

        var index = (code >= PrivateUse && code <= PrivateUse + 0xFF ? code - PrivateUse : code) - First;
        return symbol.Font?.Value switch
        {
            "Symbol" when index >= 0 && index < Symbol.Length && Symbol[index] != ' ' => Symbol[index],
            "Wingdings" => Wingding(index + First) ?? (char)code,
            _ => (char)code,
        };
    }

    /// <summary>Whether a letter has no meaning outside its font.</summary>
    public static bool IsPrivate(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.PrivateUse;

    private static char? Wingding(int code) => code switch
    {
        0x6C or 0x9F => '•',
        0x6E or 0xA7 => '▪',
        0x6F or 0xA8 => '☐',
        0x76 => '❖',
        0xD8 => '➢',
        0xE0 => '→',
        0xFB => '✗',
        0xFC => '✓',
        0xFD => '☒',
        0xFE => '☑',
        _ => null,
    };
}
