namespace ReportMiner.Linguistics.Differences;

/// <summary>Cuts a text into words and marks of punctuation; their <see cref="DiffToken.Whole"/> joined give the text back.</summary>
internal static class DiffTokens
{
    public static List<DiffToken> Of(string text)
    {
        var tokens = new List<DiffToken>();
        int at = SkipSpace(text, 0);
        if (at > 0)
        {
            tokens.Add(new("", text[..at], false));
        }

        foreach (Word word in Words.Of(text))
        {
            at = Marks(text, at, word.Start, tokens);
            at = Add(text, word.Start, word.End, true, tokens);
        }

        Marks(text, at, text.Length, tokens);
        return tokens;
    }

    private static int Marks(string text, int at, int end, List<DiffToken> tokens)
    {
        while (at < end)
        {
            int length = char.IsHighSurrogate(text[at]) && at + 1 < end ? 2 : 1;
            at = Add(text, at, at + length, false, tokens);
        }

        return at;
    }

    private static int Add(string text, int start, int end, bool isWord, List<DiffToken> tokens)
    {
        int next = SkipSpace(text, end);
        tokens.Add(new(text[start..end], text[start..next], isWord));
        return next;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
