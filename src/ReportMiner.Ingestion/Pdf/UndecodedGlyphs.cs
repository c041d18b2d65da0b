namespace ReportMiner.Ingestion.Pdf;

/// <summary>Signs that a file gives no meaning to: no character, one of private use, or a control character.</summary>
internal static class UndecodedGlyphs
{
    public static int Count(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += c is '\uFFFD' or >= '\uE000' and <= '\uF8FF' || (char.IsControl(c) && !char.IsWhiteSpace(c)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a line is nothing else, as bar codes set in a font of their own are.</summary>
    public static bool Fill(string text)
    {
        int count = Count(text);
        return count > 0 && count == text.Length - text.Count(static c => c == ' ');
    }
}
