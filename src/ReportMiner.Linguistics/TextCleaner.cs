using System.Text;

namespace ReportMiner.Linguistics;

/// <summary>Removes invisible characters and normalises characters that look the same.</summary>
public static class TextCleaner
{
    /// <summary>
    /// Normal form C; soft hyphens, zero-width and bidirectional controls, variation selectors and control characters go; spaces of
    /// any width become a space, special hyphens (U+2010, U+2011) a hyphen-minus. Tabs, line and page ends stay. Spaces are not merged.
    /// </summary>
    /// <returns>The clean text; the same instance where nothing changes.</returns>
    public static string Clean(string text)
    {
        if (text.All(c => Replacement(c) == c && c != '\0'))
        {
            return NormalForm.Compose(text);
        }

        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (Replacement(c) is var kept and not '\0')
            {
                clean.Append(kept);
            }
        }

        // Last, because an invisible character may be between a letter and its mark.
        return NormalForm.Compose(clean.ToString());
    }

    /// <summary>Whether a character has no width and no meaning for a reader, so that clean text does without it.</summary>
    public static bool IsInvisible(char c) => Replacement(c) == '\0';

    /// <summary>What a character becomes; <c>'\0'</c> for one that goes.</summary>
    private static char Replacement(char c) => c switch
    {
        '\t' or '\n' or '\f' => c,
        '\r' or '\v' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\u00A0' or '\u1680' or >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u2010' or '\u2011' => '-',
        < ' ' or >= '\u007F' and <= '\u009F' => '\0',
        '\u00AD' or '\u034F' or '\u061C' or '\u180E' => '\0',
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' => '\0',
        >= '\uFE00' and <= '\uFE0F' or '\uFEFF' or >= '\uFFF9' and <= '\uFFFB' => '\0',
        _ => c,
    };
}
