using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>
/// Distinguishes Russian, English and other languages: by script first, then by letters that the languages do not have, by the
/// small words of languages, and by the share of words that the lists know.
/// </summary>
public static class LanguageDetector
{
    private const int FewestLetters = 3;

    /// <summary>Names in Latin letters may outweigh the Russian words between them.</summary>
    private const double CyrillicShare = 0.35;

    /// <summary>A shorter text with a foreign letter is foreign; in a longer one it may belong to a name.</summary>
    private const int EnoughLetters = 40;

    /// <summary>The share of foreign letters from which on they are no accident of a name.</summary>
    private const double ForeignShare = 0.01;

    /// <summary>The share of known words that a short text without small words needs.</summary>
    private const double KnownShare = 0.4;

    /// <summary>The same for a text with as many small words of other languages as of English.</summary>
    private const double SureShare = 0.6;

    private static readonly HashSet<string> EnglishSmallWords = Set(
        "the of and to in for on with by that is are be as at from this which its has have was were or an not it should shall will "
            + "their all");

    private static readonly HashSet<string> ForeignSmallWords = Set(
        "le la les des du et que qui dans pour par sur au aux une est sont avec pas ce cette el los las del por para con una se su sus "
        + "al y en "
        + "lo como más o os da do dos das em um uma não com der die und das den dem ist von mit für auf ein eine zu il gli di che nel "
        + "della sono è een het van");

    /// <summary>Words of other languages that Russian spells otherwise or lacks.</summary>
    private static readonly HashSet<string> ForeignCyrillicWords = Set(
        "та що є із від щодо які який також або між се са който която които това ще със във бъде като й");

    private static readonly HashSet<string> RussianSmallWords = Set(
        "и в на с по к о от для что не как из за их его при или а это также который которые о об до том этом были быть");

    /// <returns>The language of a block of text; <see cref="Language.Unknown"/> if there is too little of either.</returns>
    public static Language Detect(ReadOnlySpan<char> text)
    {
        int cyrillic = 0, latin = 0;
        foreach (char c in text)
        {
            cyrillic += Homoglyphs.IsCyrillic(c) ? 1 : 0;
            latin += Homoglyphs.IsLatin(c) ? 1 : 0;
        }

        if (cyrillic + latin < FewestLetters)
        {
            return Language.Unknown;
        }

        return cyrillic >= (cyrillic + latin) * CyrillicShare
            ? IsRussian(text, cyrillic) ? Language.Russian : Language.Unknown
            : IsEnglish(text) ? Language.English : Language.Unknown;
    }

    private static bool IsRussian(ReadOnlySpan<char> text, int letters)
    {
        int foreign = 0;
        for (int i = 0; i < text.Length; i++)
        {
            foreign += Homoglyphs.IsCyrillic(text[i]) && IsForeign(text, i) ? 1 : 0;
        }

        if (foreign > 1 && foreign > letters * ForeignShare || foreign > 0 && letters < EnoughLetters)
        {
            return false;
        }

        (int ours, int theirs) = SmallWords(Words.Of(text.ToString()), RussianSmallWords, ForeignCyrillicWords);
        return theirs <= ours;
    }

    /// <summary>
    /// A letter that Russian lacks, or a hard sign where Russian has none: it parts a consonant from е, ё, ю, я, while Bulgarian has it for
    /// a vowel.
    /// </summary>
    private static bool IsForeign(ReadOnlySpan<char> text, int i)
    {
        char lower = char.ToLowerInvariant(text[i]);
        return lower == 'ъ'
            ? i + 1 == text.Length || char.ToLowerInvariant(text[i + 1]) is not ('е' or 'ё' or 'ю' or 'я' or 'и' or '\u00AD' or '-' or '\n')
            : lower is not (>= 'а' and <= 'я' or 'ё');
    }

    /// <summary>Small words of English outweigh those of others, or there are as few of both and the lists know most words.</summary>
    private static bool IsEnglish(ReadOnlySpan<char> text)
    {
        List<Word> words = Words.Of(text.ToString());
        (int ours, int theirs) = SmallWords(words, EnglishSmallWords, ForeignSmallWords);
        return theirs < ours || theirs == ours && AreKnown(words, theirs == 0 ? KnownShare : SureShare);
    }

    private static (int Ours, int Theirs) SmallWords(List<Word> words, HashSet<string> ourWords, HashSet<string> theirWords)
    {
        int ours = 0, theirs = 0;
        foreach (Word word in words)
        {
            ours += ourWords.Contains(word.Lower) ? 1 : 0;
            theirs += theirWords.Contains(word.Lower) ? 1 : 0;
        }

        return (ours, theirs);
    }

    /// <summary>Whether the lists of English know at least a share of the words, and one of them.</summary>
    private static bool AreKnown(List<Word> words, double share)
    {
        int all = 0, known = 0;
        WordList list = WordList.Of(Language.English);
        foreach (Word word in words)
        {
            if (char.IsLetter(word.Lower[0]))
            {
                all++;
                known += list.Knows(word.Lower) ? 1 : 0;
            }
        }

        return known > 0 && known >= all * share;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
