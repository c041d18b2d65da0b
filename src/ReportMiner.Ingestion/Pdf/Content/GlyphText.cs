using System.Text;
using ReportMiner.Linguistics;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// What a glyph stands for, repaired: composed (NFC), ligatures undone, white space as one space, broken values as U+FFFD.
/// </summary>
internal static class GlyphText
{
    /// <param name="value">What the font says of a glyph.</param>
    /// <param name="font">Name of the font; it identifies symbol fonts.</param>
    public static string Normal(string? value, string? font)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "\uFFFD";
        }

        if (value.Length == 1)
        {
            char c = value[0];
            if (c is > ' ' and < '\u007F' or >= '\u0400' and <= '\u04FF')
            {
                return value;
            }

            if (SymbolSigns.IsPrivate(c))
            {
                return SymbolSigns.Of(font, c)?.ToString() ?? value;
            }

            return char.IsWhiteSpace(c) ? " " : char.IsSurrogate(c) ? "\uFFFD" : Ligatures.Undone(c) ?? Composed(value);
        }

        return Composed(value);
    }

    private static string Composed(string value) => NormalForm.Compose(WellFormed(value));

    private static string WellFormed(string value)
    {
        StringBuilder? mended = null;
        for (int i = 0; i < value.Length; i++)
        {
            bool pair = char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (pair)
            {
                mended?.Append(value[i]).Append(value[i + 1]);
                i++;
                continue;
            }

            string? ligature = Ligatures.Undone(value[i]);
            if (mended is null && (ligature is not null || char.IsSurrogate(value[i]) || char.IsWhiteSpace(value[i])))
            {
                mended = new StringBuilder(value, 0, i, value.Length + 4);
            }

            // A value of several letters has no place for a space inside it: its glyph is one.
            if (mended is not null && !char.IsWhiteSpace(value[i]))
            {
                mended.Append(ligature ?? (char.IsSurrogate(value[i]) ? "\uFFFD" : value[i].ToString()));
            }
        }

        return mended is null ? value : mended.Length == 0 ? " " : mended.ToString();
    }
}
