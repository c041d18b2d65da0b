using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Distinguishes the session that a report is of from those that it recalls: <c>At its seventy-eighth session, the Committee
/// recommended</c> in the report of the seventy-ninth.
/// </summary>
internal static class OwnSession
{
    /// <summary>Words between the pronoun and the noun: <c>resumed one hundred and twenty-first</c>.</summary>
    private const int Reach = 7;

    /// <summary>Words that say what kind of session it is, not which.</summary>
    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(
        [
            "resumed", "regular", "annual", "special", "reconvened", "main", "substantive", "organizational", "current", "present", "and",
            "возобновленной", "очередной", "ежегодной", "специальной", "основной", "организационной", "нынешней", "настоящей", "текущей",
            "этой", "данной",
        ],
        StringComparer.Ordinal);

    /// <param name="text">A sentence and what is around it.</param>
    /// <param name="from">Index of its first word.</param>
    /// <param name="own">The sessions that the head of the document names, in lower case; without one nothing can be said.</param>
    /// <returns>Whether the sentence begins with another session than the document's.</returns>
    public static bool IsAnother(PhraseText text, int from, ImmutableArray<string> own)
    {
        if (own.IsEmpty || !(text.At(from) is "at" or "на") || !(text.At(from + 1) is "its" or "своей" or "their" or "своих"))
        {
            return false;
        }

        int noun = from + 2;
        while (noun < from + Reach && text.At(noun) is not ("session" or "sessions" or "сессии" or "сессиях"))
        {
            noun++;
        }

        string[] named = [.. Enumerable.Range(from + 2, noun - from - 2).Select(text.At).Where(w => !Kinds.Contains(w))];
        HashSet<string> known = [.. own.SelectMany(l => l.Split(' ', '-', ',', '(', ')')).Select(NameForm.Of)];
        return noun < from + Reach && named.Length > 0 && !named.Any(w => w.Any(char.IsAsciiDigit))
            && !named.All(w => known.Contains(NameForm.Of(w)));
    }
}
