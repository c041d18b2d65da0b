namespace ReportMiner.Fuzz.Mutation;

/// <summary>Texts cut into pieces, which together are the text.</summary>
internal static class TextPieces
{
    /// <summary>Lines, each with its end.</summary>
    public static List<string> Lines(string text) => Cut(text, (before, _) => before == '\n');

    /// <summary>
    /// Words of PDF: names, numbers, operators, brackets, strings cut at their ends, each with the white space behind it.
    /// </summary>
    public static List<string> PdfWords(string text) =>
        Cut(
            text,
            (before, next) =>
                next is '/' or '[' or ']' or '(' or '<' || before is '[' or ']' or ')' or '>'
                    || (char.IsWhiteSpace(before) && !char.IsWhiteSpace(next)));

    private static List<string> Cut(string text, Func<char, char, bool> parts)
    {
        var pieces = new List<string>();
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || parts(text[i - 1], text[i]))
            {
                pieces.Add(text[start..i]);
                start = i;
            }
        }

        return pieces;
    }
}
