namespace ReportMiner.Fuzz.Mutation;

/// <summary>XML or HTML cut into tags and what is between them.</summary>
internal static class MarkupPieces
{
    /// <returns>The pieces, none empty; together they are the text.</returns>
    public static List<string> Of(string text)
    {
        var pieces = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text[start] == '<' ? text.IndexOf('>', start) + 1 : text.IndexOf('<', start);
            end = end <= start ? text.Length : end;
            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }

    /// <summary>Whether a piece is a start tag, or an element without content.</summary>
    public static bool Opens(string piece) => piece.Length > 2 && piece[0] == '<' && piece[1] is not ('/' or '?' or '!');

    /// <returns>The place behind the end tag that belongs to the start tag at <paramref name="start"/>; -1 where there is none.</returns>
    public static int EndOf(List<string> pieces, int start)
    {
        int depth = 0;
        for (int i = start; i < pieces.Count; i++)
        {
            string piece = pieces[i];
            depth += Opens(piece) && !piece.EndsWith("/>", StringComparison.Ordinal)
                ? 1
                : piece.StartsWith("</", StringComparison.Ordinal) ? -1 : 0;
            if (depth <= 0)
            {
                return depth == 0 ? i + 1 : -1;
            }
        }

        return -1;
    }
}
