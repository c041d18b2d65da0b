namespace ReportMiner.Ingestion.Text;

/// <summary>Cuts text with <c>\n</c> and <c>\f</c> into its lines that are not blank.</summary>
internal static class LineSplitter
{
    private const int TabWidth = 8;

    public static List<PhysicalLine> Split(string text)
    {
        var lines = new List<PhysicalLine>();
        bool paged = text.Contains('\f', StringComparison.Ordinal);
        int page = paged ? 1 : 0;
        int blank = -1;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\f'))
            {
                continue;
            }

            if (Trim(text, start, i, out int from, out int to))
            {
                lines.Add(new PhysicalLine(from, to, Columns(text, start, from), blank + 1, page));
                blank = 0;
            }
            else if (blank >= 0)
            {
                blank++;
            }

            if (i < text.Length && text[i] == '\f')
            {
                page++;
                blank = -1;
            }

            start = i + 1;
        }

        return lines;
    }

    /// <summary>Narrows a range to what is not white space; false where nothing is left.</summary>
    public static bool Trim(string text, int start, int end, out int from, out int to)
    {
        from = start;
        to = end;
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return from < to;
    }

    private static int Columns(string text, int start, int end)
    {
        int column = 0;
        for (int i = start; i < end; i++)
        {
            column = text[i] == '\t' ? (column / TabWidth + 1) * TabWidth : column + 1;
        }

        return column;
    }
}
