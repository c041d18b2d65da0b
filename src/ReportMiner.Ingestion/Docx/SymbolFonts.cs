using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Reads the element of WordprocessingML for a sign of a symbol font.</summary>
internal static class SymbolFonts
{
    private const int First = 0x20;

    /// <returns>The letter; a sign of the private use area where no letter is known; null where the element names none.</returns>
    public static char? Letter(SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is <= First or > char.MaxValue)
        {
            return null;
        }

        return symbol.Font?.Value is "Symbol" or "Wingdings" ? SymbolSigns.Of(symbol.Font.Value, code) ?? (char)code : (char)code;
    }

    /// <summary>Whether a letter has no meaning outside its font.</summary>
    public static bool IsPrivate(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.PrivateUse;
}
