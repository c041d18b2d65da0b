using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics;

namespace ReportMiner.Comparison.Reading;

/// <summary>Takes the words that count out of a text, without names of States in brackets.</summary>
internal static class Tokenizer
{
    public static List<Token> Of(string text)
    {
        List<Word> words = Words.Of(text);
        var tokens = new List<Token>(words.Count);
        TokenBreak pending = TokenBreak.None;
        int end = 0, skipTo = 0;
        for (int i = 0; i < words.Count; i++)
        {
            Word word = words[i];
            TokenBreak gap = Gap(text, end, word.Start);
            skipTo = Math.Max(skipTo, BracketedNames(text, end, word.Start));
            end = word.End;
            pending = gap > pending ? gap : pending;
            if (word.Start < skipTo)
            {
                continue;
            }

            TokenBreak cue = Cue(words, i);
            pending = cue > pending ? cue : pending;
            string bare = Bare(word.Lower);
            if (bare.Length == 0 || StopWords.Contains(bare))
            {
                continue;
            }

            tokens.Add(new Token(bare, word.Start, word.End, pending));
            pending = TokenBreak.None;
        }

        return tokens;
    }

    /// <summary>
    /// A bracket that closes a clause and begins with a capital names States: "(Norway);". One in the middle of a clause may say what
    /// counts, as does an abbreviation.
    /// </summary>
    /// <returns>The end of such a bracket that opens in the gap; otherwise 0.</returns>
    private static int BracketedNames(string text, int start, int end)
    {
        int open = text.IndexOf('(', start, end - start);
        if (open < 0 || open + 2 >= text.Length || !char.IsUpper(text[open + 1]) || char.IsUpper(text[open + 2]))
        {
            return 0;
        }

        int close = Close(text, open), next = close + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return close > 0 && (next >= text.Length || text[next] is ';' or '.' or ',' or '(' or '*') ? close : 0;
    }

    private static int Close(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return 0;
    }

    private static TokenBreak Gap(string text, int start, int end)
    {
        TokenBreak found = TokenBreak.None;
        for (int i = start; i < end; i++)
        {
            if (text[i] is ';' or '\n' || (text[i] is '.' && i + 1 < text.Length && text[i + 1] == ' '))
            {
                return TokenBreak.Stop;
            }

            if (text[i] is ',' or ':')
            {
                found = TokenBreak.Joint;
            }
        }

        return found;
    }

    private static TokenBreak Cue(List<Word> words, int at) => words[at].Lower switch
    {
        "and" or "и" or "или" or "or" or "также" or "well" => TokenBreak.Joint,
        "including" or "include" or "especially" or "particularly" or "particular" or "notably" or "inter" or "such"
            or "включая" or "частности" or "особенно" or "числе" or "прежде" => TokenBreak.Rider,
        "special" or "specific" when at > 0 && words[at - 1].Lower is "with" => TokenBreak.Rider,
        "through" or "via" or "путем" or "посредством" or "помощью" => TokenBreak.Means,
        "by" when IsGerund(words, at + 1) || IsGerund(words, at + 2) => TokenBreak.Means,
        _ => TokenBreak.None,
    };

    private static bool IsGerund(List<Word> words, int at) =>
        at < words.Count && words[at].Lower is { Length: > 5 } w && w.EndsWith("ing", StringComparison.Ordinal);

    private static string Bare(string word)
    {
        int apostrophe = word.IndexOfAny(['\'', '’']);
        return apostrophe > 1 ? word[..apostrophe] : word;
    }
}
