namespace ReportMiner.Linguistics;

/// <summary>Latin and Cyrillic letters that look alike in print and are typed for one another.</summary>
internal static class Homoglyphs
{
    private const string Latin = "ABCEHIJKMOPSTXYaceijopsxy";
    private const string Cyrillic = "АВСЕНІЈКМОРЅТХУасеіјорѕху";

    /// <returns>The Latin letter that looks like a Cyrillic one; any other character as it is.</returns>
    public static char ToLatin(char c) => Cyrillic.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? Latin[i] : c;

    /// <returns>The Cyrillic letter that looks like a Latin one; any other character as it is.</returns>
    public static char ToCyrillic(char c) => Latin.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? Cyrillic[i] : c;

    /// <summary>
    /// Whether letters of both scripts are in one part of a word. Hyphens, slashes, apostrophes and digits separate parts, so
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

    /// <summary>
    /// Sets each part of a folded word in the one script that most of its letters have, where the others only look like it:
    /// <c>гocударства</c> with a Latin c and o, but not <c>IT-системы</c>.
    /// </summary>
    /// <param name="folded">The word in lower case; changed in place.</param>
    /// <param name="word">The word as printed: capitals look like other letters than their small ones (В, Н).</param>
    internal static void Unify(Span<char> folded, ReadOnlySpan<char> word)
    {
        for (int start = 0; start < folded.Length;)
        {
            int end = start;
            while (end < folded.Length && char.IsLetter(folded[end]))
            {
                end++;
            }

            UnifyPart(folded[start..end], word[start..end]);
            start = end + 1;
        }
    }

    private static void UnifyPart(Span<char> folded, ReadOnlySpan<char> word)
    {
        int latin = 0, cyrillic = 0, toCyrillic = 0, toLatin = 0;
        foreach (char c in word)
        {
            latin += IsLatin(c) ? 1 : 0;
            cyrillic += IsCyrillic(c) ? 1 : 0;
            toCyrillic += IsLatin(c) && ToCyrillic(c) != c ? 1 : 0;
            toLatin += IsCyrillic(c) && ToLatin(c) != c ? 1 : 0;
        }

        bool russian = cyrillic > latin && toCyrillic == latin, english = latin > cyrillic && toLatin == cyrillic;
        for (int i = 0; i < folded.Length && (russian || english); i++)
        {
            folded[i] = char.ToLowerInvariant(russian ? ToCyrillic(word[i]) : ToLatin(word[i])) is var lower && lower == 'ё' ? 'е' : lower;
        }
    }

    internal static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is >= 'À' and <= 'ɏ' and not ('×' or '÷') or >= 'Ḁ' and <= 'ỿ';

    internal static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ԯ';
}
