namespace ReportMiner.Linguistics;

/// <summary>Splits text into words: runs of letters, digits and inner hyphens or apostrophes.</summary>
public static class Words
{
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
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (IsJoint(text[i]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
            {
                i++;
            }

            words.Add(new Word(start, i, text[start..i].ToLowerInvariant().Replace('ё', 'е')));
        }

        return words;
    }

    private static bool IsJoint(char c) => c is '-' or '\'' or '’' or '\u2010' or '\u2011';
}
