using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Finds resolutions and decisions in words: <c>its resolutions 65/230 and 67/184</c>, «резолюцию 74/247 Генеральной Ассамблеи».
/// </summary>
internal static class ResolutionReader
{
    /// <summary>Maximum number of words between the number and the name of the body, in either order.</summary>
    private const int Reach = 6;

    /// <summary>What every word of <see cref="Noun"/> begins with.</summary>
    private static readonly string[] NounRoots = ["resolution", "decision", "резолюци", "решени"];

    public static IEnumerable<ResolutionMention> Find(string text) =>
        Array.Exists(NounRoots, root => text.Contains(root, StringComparison.OrdinalIgnoreCase))
            ? Find(PhraseText.Of(text, Language.Unknown))
            : [];

    private static IEnumerable<ResolutionMention> Find(PhraseText phrase)
    {
        List<Naming> bodies = phrase.Actors.FindAll(n => n.Actor.Kind == ActorKind.Body);
        string? last = null;
        for (int i = 0; i < phrase.Count; i++)
        {
            if (Noun(phrase.At(i)) is not { } decision)
            {
                continue;
            }

            List<(int Start, int End)> numbers = Numbers(phrase, i + 1);
            if (numbers.Count == 0)
            {
                continue;
            }

            int behind = WordBehind(phrase, numbers[^1].End);
            string? body = Body(phrase, bodies, i, behind) ?? last;
            foreach ((int start, int end) in numbers)
            {
                string number = phrase.Source[start..end];
                string? series = ResolutionSeries.ByShape(number) ?? body;
                if (series is not null && ResolutionSeries.Knows(series))
                {
                    yield return new ResolutionMention(start, end, ResolutionSeries.Cite(series, number, decision));
                }
            }

            last = body;
        }
    }

    /// <returns>Whether the word is "decision" (true) or "resolution" (false); <see langword="null"/> for any other word.</returns>
    private static bool? Noun(string word) => word switch
    {
        "resolution" or "resolutions" => false,
        "decision" or "decisions" => true,
        _ when word.StartsWith("резолюци", StringComparison.Ordinal) => false,
        _ when word is "решение" or "решения" or "решению" or "решением" or "решении" or "решениях" or "решениями" => true,
        _ => null,
    };

    /// <returns>Places of the numbers that follow the noun: <c>53/70 of 4 December 1998, 54/49 of 1 December 1999 and 55/28</c>.</returns>
    private static List<(int Start, int End)> Numbers(PhraseText text, int from)
    {
        var numbers = new List<(int Start, int End)>();
        for (int i = from, idle = 0; i < text.Count && idle <= Reach && text.Tokens[i].Before < Break.Semicolon; i++)
        {
            if (NumberAt(text.Source, text.Tokens[i].Start) is { } end)
            {
                numbers.Add((text.Tokens[i].Start, end));
                idle = 0;
                while (i + 1 < text.Count && text.Tokens[i + 1].Start < end)
                {
                    i++;
                }
            }
            else if (numbers.Count == 0)
            {
                return numbers;
            }
            else if (!IsDateOrJoint(text.At(i)))
            {
                return numbers;
            }
            else
            {
                idle++;
            }
        }

        return numbers;
    }

    private static bool IsDateOrJoint(string word) =>
        char.IsAsciiDigit(word[0]) || word is "and" or "of" or "и" or "от" or "года" or "г" or "a" or "b"
        || Mastheads.DateWords.IsMonth(word);

    /// <returns>End of a number of a resolution: <c>74/247</c>, <c>2019/19</c>, <c>64/292 A</c> without its letter, <c>2800 (2025)</c>,
    /// <c>1503 (XLVIII)</c>.</returns>
    private static int? NumberAt(string text, int start)
    {
        int i = SkipDigits(text, start);
        if (i == start || i - start > 4)
        {
            return null;
        }

        if (i + 1 < text.Length && text[i] == '/' && char.IsAsciiDigit(text[i + 1]))
        {
            int end = SkipDigits(text, i + 1);
            return end - i <= 5 && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? end : null;
        }

        return Session(text, i);
    }

    private static int? Session(string text, int i)
    {
        int open = i < text.Length && text[i] is ' ' or '\u00a0' ? i + 1 : i;
        if (open >= text.Length || text[open] != '(')
        {
            return null;
        }

        int close = text.IndexOf(')', open);
        string inside = close > open ? text[(open + 1)..close] : "";
        bool year = inside.Length == 4 && inside.All(char.IsAsciiDigit);
        bool roman = inside.Length is > 0 and <= 8 && inside.All(c => c is 'I' or 'V' or 'X' or 'L' or 'S' or '-');
        return year || roman ? close + 1 : null;
    }

    private static int SkipDigits(string text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int WordBehind(PhraseText text, int offset)
    {
        int i = 0;
        while (i < text.Count && text.Tokens[i].Start < offset)
        {
            i++;
        }

        return i;
    }

    /// <summary>
    /// The body named right before the noun or right behind the numbers; else the sentence's subject behind «в своей резолюции»,
    /// <c>in its resolution</c>.
    /// </summary>
    private static string? Body(PhraseText text, List<Naming> bodies, int noun, int behind)
    {
        bool own = text.At(noun - 1) is "its" or "своей" or "свою" or "своих" or "свои" or "своем" or "свое";
        Naming? before = bodies.FindLast(b => b.End <= noun && noun - b.End <= 1);
        Naming? after =
            bodies.Find(b => b.First >= behind && b.First - behind <= (own ? 12 : Reach) && !AnySentence(text, behind, b.First));
        Naming? any = before is { End: > 0 } ? before : after is { End: > 0 } ? after : own ? bodies.FindLast(b => b.End <= noun) : null;
        return any is { End: > 0 } found ? found.Actor.Id : null;
    }

    private static bool AnySentence(PhraseText text, int from, int to)
    {
        for (int i = from; i <= to && i < text.Count; i++)
        {
            if (text.Tokens[i].Before >= Break.Semicolon)
            {
                return true;
            }
        }

        return false;
    }
}
