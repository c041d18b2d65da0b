namespace ReportMiner.Ingestion;

/// <summary>
/// Signs of symbol fonts as letters of Unicode. Such fonts number their signs from 0x20 to 0xFF; programs hand them on in the private use
/// area at U+F000, and the bullets of word processors come out of PDF files as U+F0B7 and U+F0A7.
/// </summary>
internal static class SymbolSigns
{
    private const char PrivateUse = '\uF000';
    private const int First = 0x20;

    /// <summary>
    /// The Symbol font from 0x20 on, as its vendor maps it to Unicode; a space where the font has none or parts of large brackets.
    /// </summary>
    private const string Symbol =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203Eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ "
        + "                                "
        + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

    /// <summary>Whether a letter stands for a sign of a symbol font.</summary>
    public static bool IsPrivate(char letter) => letter is >= (char)(PrivateUse + First) and <= (char)(PrivateUse + 0xFF);

    /// <param name="font">Name of the font; for a font not known as a symbol font, only signs that are bullets nearly everywhere are
    /// recognised.</param>
    /// <param name="code">The sign, as a code of the font or in the private use area.</param>
    /// <returns>The letter; <see langword="null"/> where none is known.</returns>
    public static char? Of(string? font, int code)
    {
        int sign = code >= PrivateUse && code <= PrivateUse + 0xFF ? code - PrivateUse : code;
        if (font is not null && font.Contains("Wingdings", StringComparison.OrdinalIgnoreCase)
            && !font.Contains("Wingdings2", StringComparison.OrdinalIgnoreCase))
        {
            return Wingding(sign);
        }

        if (font is not null && IsSymbolFont(font))
        {
            int index = sign - First;
            return index >= 0 && index < Symbol.Length && Symbol[index] != ' ' ? Symbol[index] : null;
        }

        return code < PrivateUse ? null : sign switch
        {
            0xB7 => '•',
            0xA7 => '▪',
            0xD8 => '➢',
            0xFC => '✓',
            _ => null,
        };
    }

    /// <summary>
    /// <c>Symbol</c>, <c>SymbolMT</c>, <c>ABCDEF+Symbol,Bold</c>; not <c>Segoe UI Symbol</c>, whose letters are those of Unicode.
    /// </summary>
    private static bool IsSymbolFont(string font)
    {
        string name = font[(font.IndexOf('+', StringComparison.Ordinal) + 1)..];
        return name.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase);
    }

    private static char? Wingding(int code) => code switch
    {
        0x6C or 0x9F => '•',
        0x6E or 0xA7 => '▪',
        0x6F or 0xA8 => '☐',
        0x71 => '❑',
        0x76 => '❖',
        0xB7 => '•',
        0xD8 => '➢',
        0xE0 => '→',
        0xFB => '✗',
        0xFC => '✓',
        0xFD => '☒',
        0xFE => '☑',
        _ => null,
    };
}
