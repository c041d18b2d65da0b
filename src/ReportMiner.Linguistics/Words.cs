namespace ReportMiner.Linguistics;

/// <summary>Splits text into words: runs of letters, digits and inner hyphens or apostrophes.</summary>
public static class Words
{
    /// <summary>Words of a text with their places, in order.</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        int i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < text.Length
                && (char.IsLetterOrDigit(text[i]) || (IsJoint(text[i]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
            {
                i++;
            }

            words.Add(new Word(start, i, Fold(text.AsSpan(start, i - start))));
        }

        return words;
    }

    /// <summary>
    /// Lower case, ё as е, one kind of hyphen and apostrophe, Latin letters typed for Cyrillic ones in a Russian word as those. The length
    /// stays.
    /// </summary>
    internal static string Fold(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (folded, word) =>
    {
        bool latin = false, cyrillic = false;
        for (int i = 0; i < folded.Length; i++)
        {
            char c = Fold(word[i]);
            folded[i] = c;
            latin |= char.IsAsciiLetterLower(c);
            cyrillic |= c is >= '\u0430' and <= '\u044F';
        }

        if (latin && cyrillic)
        {
            Homoglyphs.Unify(folded, word);
        }
    });

    private static char Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'ё' => 'е',
        '’' => '\'',
        '\u2010' or '\u2011' => '-',
        var lower => lower,
    };

    private static bool IsJoint(char c) => c is '-' or '\'' or '’' or '\u2010' or '\u2011';
}
