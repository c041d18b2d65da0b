namespace ReportMiner.Linguistics;

/// <summary>Latin and Cyrillic letters that look alike in print and are typed for one another.</summary>
public static class Homoglyphs
{
    private const string Latin = "ABCEHIJKMOPSTXYaceijopsxy";
    private const string Cyrillic = "АВСЕНІЈКМОРЅТХУасеіјорѕху";

    /// <returns>The Latin letter that looks like a Cyrillic one; any other character as it is.</returns>
    public static char ToLatin(char c) => Cyrillic.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? Latin[i] : c;

    /// <returns>The Cyrillic letter that looks like a Latin one; any other character as it is.</returns>
    public static char ToCyrillic(char c) => Latin.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? Cyrillic[i] : c;

    /// <summary>
    /// Whether letters of both scripts stand in one part of a word. Parts are what hyphens, slashes, apostrophes and figures part, so
    /// that <c>IT-системы</c> and <c>COVID19</c> are not mixed while <c>Cовет</c> with a Latin C is.
    /// </summary>
    public static bool MixedScripts(string word)
    {
        bool latin = false, cyrillic = false;
        foreach (char c in word)
        {
            if (!char.IsLetter(c))
            {
                latin = cyrillic = false;
                continue;
            }

            latin |= IsLatin(c);
            cyrillic |= IsCyrillic(c);
            if (latin && cyrillic)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is >= 'À' and <= 'ɏ' and not ('×' or '÷') or >= 'Ḁ' and <= 'ỿ';

    internal static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ԯ';
}
