using ReportMiner.Linguistics;
using ReportMiner.Model;

namespace ReportMiner.Themes.Features;

/// <summary>Words and stems of a text. The script of each word decides its language, because reports mix languages.</summary>
internal static class WordReader
{
    public static StemmedWord[] Read(string text)
    {
        List<Word> words = Words.Of(text);
        var stemmed = new StemmedWord[words.Count];
        for (int i = 0; i < stemmed.Length; i++)
        {
            Word word = words[i];
            string lower = Folded(word.Lower);
            stemmed[i] = new StemmedWord(word.Start, word.End, lower, StemOf(lower));
        }

        return stemmed;
    }

    /// <summary>The form of a word in the model: all digits are one.</summary>
    public static string Folded(string lower) => char.IsAsciiDigit(lower[0]) ? "#" : lower;

    public static string StemOf(string lower) => Stemmer.Stem(lower, LanguageOf(lower));

    private static Language LanguageOf(string word)
    {
        foreach (char c in word)
        {
            if (c is >= 'а' and <= 'я')
            {
                return Language.Russian;
            }

            if (char.IsAsciiLetter(c))
            {
                return Language.English;
            }
        }

        return Language.Unknown;
    }
}
