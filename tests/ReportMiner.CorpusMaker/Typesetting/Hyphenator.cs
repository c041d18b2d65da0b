namespace ReportMiner.CorpusMaker.Typesetting;

/// <summary>
/// Finds where a word may be cut at the end of a line: before a consonant that a vowel follows, with a vowel on both sides.
/// Coarser than a dictionary, but close to what typesetters do in both languages.
/// </summary>
public static class Hyphenator
{
    private const string Vowels = "aeiouyаеёиоуыэюя";
    private const string Clinging = "ьъй";
    private static readonly string[] Digraphs = ["th", "ch", "sh", "ph", "ck", "gh", "wh", "qu"];

    /// <summary>Places where a hyphen may be put, ascending: offsets of the first letter of the second half.</summary>
    public static IEnumerable<int> SoftBreaks(string word)
    {
        for (int start = 0; start < word.Length;)
        {
            int end = start;
            while (end < word.Length && char.IsLetter(word[end]))
            {
                end++;
            }

            foreach (int at in WithinLetters(word[start..end]))
            {
                yield return start + at;
            }

            start = end + 1;
        }
    }

    /// <summary>Places right behind a hyphen of the word's own between letters, ascending.</summary>
    public static IEnumerable<int> HardBreaks(string word)
    {
        for (int i = 2; i + 2 < word.Length; i++)
        {
            if (word[i] == '-' && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1]))
            {
                yield return i + 1;
            }
        }
    }

    private static IEnumerable<int> WithinLetters(string letters)
    {
        // Abbreviations are not cut.
        if (letters.Length < 5 || letters.Skip(1).Any(char.IsUpper))
        {
            yield break;
        }

        string word = letters.ToLowerInvariant();
        int least = word[0] < 'а' ? 3 : 2;
        for (int i = 2; i <= word.Length - least; i++)
        {
            if (!IsConsonant(word[i]) || !IsVowel(word[i + 1]))
            {
                continue;
            }

            int at = IsLiquid(word[i]) && IsStop(word[i - 1]) ? i - 1 : i;
            if (at >= 2 && word[..at].Any(IsVowel) && Sounds(word[at..]) && !Digraphs.Contains(word.Substring(at - 1, 2)))
            {
                yield return at;
            }
        }
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);

    private static bool IsConsonant(char letter) => !IsVowel(letter) && !Clinging.Contains(letter, StringComparison.Ordinal);

    private static bool IsLiquid(char letter) => "rlрл".Contains(letter, StringComparison.Ordinal);

    private static bool IsStop(char letter) => "bcdfgkptбвгдкптфх".Contains(letter, StringComparison.Ordinal);

    // An English half such as "ted" or "tes" has no syllable of its own.
    private static bool Sounds(string half) =>
        half.Length > 3 ? half.Any(IsVowel) : half[0] >= 'а' || (half.Any(IsVowel) && half[1] != 'e');
}
