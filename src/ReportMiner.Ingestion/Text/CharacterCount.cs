namespace ReportMiner.Ingestion.Text;

/// <summary>Counts the characters (UTF-16 code units) that are not white space.</summary>
internal static class CharacterCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                count++;
            }
        }

        return count;
    }
}
