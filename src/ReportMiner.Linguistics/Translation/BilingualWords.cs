using ReportMiner.Model;

namespace ReportMiner.Linguistics.Translation;

/// <summary>The stems of a text as the translation table knows them: halves of hyphenated words apart, numbers with bare digits.</summary>
public static class BilingualWords
{
    public static List<string> Of(string text)
    {
        var stems = new List<string>();
        foreach (Word word in Words.Of(text))
        {
            int start = 0;
            string lower = word.Lower;
            for (int i = 0; i <= lower.Length; i++)
            {
                if (i < lower.Length && lower[i] is not ('-' or '\'' or '’' or '\u2010' or '\u2011'))
                {
                    continue;
                }

                if (i > start && !(lower[start..i] == "s" && start > 0))
                {
                    string part = lower[start..i];
                    stems.Add(char.IsAsciiDigit(part[0])
                        ? Digits(part)
                        : Stemmer.Stem(part, part[0] >= 'Ѐ' ? Language.Russian : Language.English));
                }

                start = i + 1;
            }
        }

        return stems;
    }

    /// <summary>Endings of ordinals go: <c>7386th</c>, <c>7386-го</c> and <c>7386го</c> are one number.</summary>
    private static string Digits(string part)
    {
        int end = 0;
        while (end < part.Length && char.IsAsciiDigit(part[end]))
        {
            end++;
        }

        return part[..end];
    }
}
