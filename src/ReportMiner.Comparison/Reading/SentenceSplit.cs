namespace ReportMiner.Comparison.Reading;

/// <summary>Splits a text that is compared into its sentences.</summary>
internal static class SentenceSplit
{
    /// <summary>Letters from which a piece may be a sentence of its own: shorter ones end in an abbreviation.</summary>
    private const int Shortest = 12;

    /// <summary>
    /// A sentence ends at a full stop, a question mark or an exclamation mark after a word, a closing bracket or a closing quotation mark,
    /// with a space and a capital or an opening quotation mark behind it.
    /// </summary>
    public static List<string> Of(string text)
    {
        var found = new List<string>();
        int start = 0;
        for (int i = 0; i + 2 < text.Length; i++)
        {
            bool ends = text[i] is '.' or '?' or '!' && char.IsWhiteSpace(text[i + 1])
                && (char.IsUpper(text[i + 2]) || text[i + 2] is '«' or '“' or '"');
            if (ends && i - start >= Shortest && EndsWord(text[i - 2], text[i - 1]))
            {
                found.Add(text[start..(i + 1)]);
                start = i + 2;
            }
        }

        found.Add(text[start..]);
        return found;
    }

    /// <summary>An initial or an abbreviation in capitals ends no sentence.</summary>
    private static bool EndsWord(char last, char ending) =>
        (char.IsLower(ending) && char.IsLetter(last)) || ending is ')' or '»' or '”' or '"';
}
