namespace ReportMiner.Comparison.Alignments;

/// <summary>Pairs the sentences of two versions of a paragraph where both have as many; else the paragraphs are one pair.</summary>
internal static class SentencePairing
{
    private const int Shortest = 12;

    public static IEnumerable<(string A, string B)> Pair(string a, string b)
    {
        List<string> left = Split(a), right = Split(b);
        return left.Count == right.Count ? left.Zip(right) : [(a, b)];
    }

    /// <summary>
    /// A sentence ends at a full stop, a question mark or a semicolon with a space and a capital or an opening quotation mark behind it.
    /// </summary>
    private static List<string> Split(string text)
    {
        var found = new List<string>();
        int start = 0;
        for (int i = 0; i + 2 < text.Length; i++)
        {
            bool ends = text[i] is '.' or '?' or '!' && char.IsWhiteSpace(text[i + 1])
                && (char.IsUpper(text[i + 2]) || text[i + 2] is '«' or '“' or '"');
            if (ends && i - start >= Shortest && char.IsLower(text[i - 1]) && char.IsLetter(text[i - 2]))
            {
                found.Add(text[start..(i + 1)]);
                start = i + 2;
            }
        }

        found.Add(text[start..]);
        return found;
    }
}
