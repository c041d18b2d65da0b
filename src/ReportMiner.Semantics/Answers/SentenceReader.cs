using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportMiner.Semantics.Answers;

/// <summary>Splits an answer into sentences; a citation that follows the full stop belongs to the sentence before it.</summary>
internal static partial class SentenceReader
{
    public static ImmutableArray<string> Read(string answer)
    {
        var sentences = new List<string>();
        foreach (string line in answer.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int first = sentences.Count;
            foreach (string piece in Split(line))
            {
                bool onlyCitations = Citations.Without(piece).Trim('.', ',', ';', ' ').Length == 0;
                if (onlyCitations && sentences.Count > first)
                {
                    sentences[^1] += " " + piece;
                }
                else
                {
                    sentences.Add(piece);
                }
            }
        }

        return [.. sentences];
    }

    /// <summary>Cuts at full stops outside quotations and brackets, and around a bracket that follows one.</summary>
    private static IEnumerable<string> Split(string line)
    {
        int start = 0;
        var open = new Stack<char>();
        for (int i = 0; i < line.Length; i++)
        {
            Note(line[i], open);
            if (open.Count == 0 && line[i] is '.' or '!' or '?' or '…' or ']' && Ends(line, i))
            {
                yield return line[start..(i + 1)].Trim();
                start = i + 1;
            }
        }

        if (line[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Keeps what closes the quotations and brackets that are open. „So“, „so” and "so" are quotations too.</summary>
    private static void Note(char mark, Stack<char> open)
    {
        if (open.TryPeek(out char close) && (mark == close || (close == '“' && mark == '”')))
        {
            open.Pop();
        }
        else if (Closing(mark) is { } expected)
        {
            open.Push(expected);
        }
    }

    private static char? Closing(char mark) =>
        mark switch { '«' => '»', '“' => '”', '„' => '“', '"' => '"', '[' => ']', '(' => ')', _ => null };

    private static bool Ends(string line, int at)
    {
        string rest = line[(at + 1)..];
        return rest.Length == 0
            || (line[at] == ']'
                ? NextSentence().IsMatch(rest) && At(line, at)
                : char.IsWhiteSpace(rest[0]) && !Abbreviation().IsMatch(line[..(at + 1)]));
    }

    /// <summary>A citation ends a sentence only where the full stop was before it.</summary>
    private static bool At(string line, int close)
    {
        int open = line.LastIndexOf('[', close);
        return open > 0 && line[..open].TrimEnd() is [.., '.' or '!' or '?' or '…' or ']'];
    }

    [GeneratedRegex(@"^\s+[\p{Lu}«“""]", RegexOptions.CultureInvariant)]
    private static partial Regex NextSentence();

    [GeneratedRegex(
        @"(?:^|[\s(])(?:No|Nos|para|paras|art|arts|vol|p|pp|ch|cf|e\.g|i\.e|т|п|пп|ст|гл|см|г|гг|т\.е|т\.д|\p{Lu}|\d{1,3})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
