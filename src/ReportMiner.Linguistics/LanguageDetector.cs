using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>Tells Russian from English, and either from other languages.</summary>
public static class LanguageDetector
{
    /// <returns>The language of a block of text; <see cref="Language.Unknown"/> where too little of either is there.</returns>
    public static Language Detect(ReadOnlySpan<char> text)
    {
        int cyrillic = 0, latin = 0;
        foreach (char c in text)
        {
            if (c is >= 'А' and <= 'я' or 'ё' or 'Ё')
            {
                cyrillic++;
            }
            else if (char.IsAsciiLetter(c))
            {
                latin++;
            }
        }

        return cyrillic + latin < 3 ? Language.Unknown : cyrillic >= latin ? Language.Russian : Language.English;
    }
}
