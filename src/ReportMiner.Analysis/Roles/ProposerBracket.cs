using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Roles;

/// <summary>Reads the bracket of States at the end of an item.</summary>
internal static class ProposerBracket
{
    private const string AtEnd = " \t\u00a0\n;.,:*";

    /// <summary>Longest name of a State, in words; anything longer is a remark.</summary>
    private const int MaxNameWords = 10;

    /// <summary>Most names with a bracket of their own in one bracket.</summary>
    private const int MaxInnerBrackets = 10;

    /// <summary>Words that lead the names: <c>(proposed by Kenya)</c>, «(предложено делегацией Кении)».</summary>
    private static readonly FrozenSet<string> Leads = FrozenSet.ToFrozenSet(
        [
            "proposed", "suggested", "submitted", "introduced", "recommended", "requested", "tabled", "made", "by",
            "as", "at", "proposal", "suggestion", "text", "amendment", "supported", "seconded", "joined", "also",
            "delegation", "delegations", "representative", "representatives",
            "предложено", "предложение", "предложению", "рекомендовано", "внесено", "внесенное", "текст", "поправка", "по", "делегацией", "при", "поддержке", "поддержано",
            "делегациями", "делегации", "делегаций",
            "представителем", "представителями", "представителя", "представителей",
        ],
        StringComparer.Ordinal);

    /// <returns> The actors of the bracket, where at least one is known and every other part at least looks like a name; nothing where a
    /// part is a remark, a small-letter word or a symbol.
    /// </returns>
    public static ProposerReading Read(string text)
    {
        int end = LastBracket(text);
        int start = end < 0 ? -1 : Opening(text, end);
        if (start < 0)
        {
            return ProposerReading.None;
        }

        ProposerReading best = ReadParts(text[(start + 1)..end]);

        // One closing bracket may do for two, (Iran (Islamic Republic of); only then an earlier opening is tried, too.
        bool unbalanced = IsUnbalanced(text, end);
        for (int i = 0; i < MaxInnerBrackets && unbalanced && start > 0 && text.LastIndexOf('(', start - 1) is >= 0 and var earlier; i++)
        {
            start = earlier;
            ProposerReading wider = ReadParts(text[(start + 1)..end]);
            best = wider.Proposers.IsEmpty ? best : wider;
        }

        // "(Ghana) (Togo)": a bracket for each.
        return best.Proposers.IsEmpty || !text.AsSpan(0, start).TrimEnd(AtEnd).EndsWith(")")
            || Read(text[..start]) is not { Proposers.IsEmpty: false } before
            ? best
            : new ProposerReading(
                [.. before.Proposers.Union(best.Proposers, StringComparer.Ordinal)], [.. before.Unknown, .. best.Unknown]);
    }

    /// <returns>The actors of a text that names States, groups or organizations and nothing else; empty for any other.</returns>
    public static ImmutableArray<string> Names(string text) =>
        Split(text).Select(ActorsOf).ToList() is var parts && parts.TrueForAll(p => p.Count > 0)
            ? [.. parts.SelectMany(p => p).Distinct(StringComparer.Ordinal)]
            : [];

    /// <returns>Index of the bracket that closes the item, or -1. A final "and" or «и» of a list follows it.</returns>
    private static int LastBracket(string text)
    {
        string trimmed = text.TrimEnd(AtEnd.ToCharArray());
        foreach (string and in (ReadOnlySpan<string>)[" and", " и"])
        {
            trimmed = trimmed.EndsWith(and, StringComparison.Ordinal) ? trimmed[..^and.Length].TrimEnd(AtEnd.ToCharArray()) : trimmed;
        }

        return trimmed.EndsWith(')') || trimmed.EndsWith(']') ? trimmed.Length - 1 : -1;
    }

    /// <returns>Index of the bracket that belongs to the one at <paramref name="end"/>, else of the last one that opens; -1 without
    /// any.</returns>
    private static int Opening(string text, int end)
    {
        if (text[end] == ']')
        {
            return text.LastIndexOf('[', end);
        }

        int depth = 0;
        for (int i = end; i >= 0; i--)
        {
            depth += text[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return text.LastIndexOf('(', end);
    }

    private static bool IsUnbalanced(string text, int end) => text.AsSpan(0, end + 1).Count('(') > text.AsSpan(0, end + 1).Count(')');

    private static ProposerReading ReadParts(string inside)
    {
        var known = new List<string>();
        var unknown = new List<string>();
        foreach (string part in Split(inside))
        {
            if (ActorsOf(part) is { Count: > 0 } ids)
            {
                known.AddRange(ids);
            }
            else if (LooksLikeName(part))
            {
                unknown.Add(part);
            }
            else
            {
                return ProposerReading.None;
            }
        }

        return known.Count == 0 ? ProposerReading.None : new ProposerReading([.. known.Distinct(StringComparer.Ordinal)], [.. unknown]);
    }

    private static IEnumerable<string> Split(string inside)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < inside.Length; i++)
        {
            depth += inside[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth <= 0 && inside[i] is ',' or ';' or '/' && i > start)
            {
                yield return inside[start..i].Trim();
                start = i + 1;
            }
        }

        yield return inside[start..].Trim();
    }

    /// <summary>Editors now and then leave a small first letter; a State's name is still one.</summary>
    private static List<string> ActorsOf(string part) =>
        part.Length > 0 && Actors(part).Count == 0 ? Actors(char.ToUpperInvariant(part[0]) + part[1..]) : Actors(part);

    /// <returns>The actors that a part consists of, and of nothing else: one name, or names joined by "and"; empty otherwise.</returns>
    private static List<string> Actors(string part)
    {
        PhraseText text = PhraseText.Of(part, Language.Unknown);
        var ids = new List<string>();
        bool led = Leads.Contains(text.At(0));
        int i = 0;
        while (i < text.Count)
        {
            if ((ids.Count == 0 && Leads.Contains(text.At(i)))
                || text.At(i) is "and" or "и" or "the" or "а" or "также" or "on" or "behalf" or "of" or "от" or "имени")
            {
                i++;
            }
            else if (ActorFinder.At(text, i) is { Actor.Kind: ActorKind.State or ActorKind.Group or ActorKind.Body } naming
                && !(led && naming.Actor.Kind == ActorKind.Body))
            {
                ids.Add(naming.Actor.Id);
                i = naming.End;
            }
            else
            {
                return [];
            }
        }

        return ids;
    }

    private static bool LooksLikeName(string part)
    {
        PhraseText text = PhraseText.Of(part, Language.Unknown);
        return text.Count is > 0 and <= MaxNameWords
            && text.StartsUpper(0)
            && text.Printed(0).Any(char.IsLower)
            && !part.Any(char.IsDigit)
            && Enumerable.Range(0, text.Count).All(i => text.StartsUpper(i) || text.At(i) is "of" or "and" or "the" or "и" or "д'ивуар");
    }
}
