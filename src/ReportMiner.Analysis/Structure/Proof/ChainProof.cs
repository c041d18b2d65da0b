using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Outline;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Structure.Proof;

/// <summary>Checks that the numbers of every list count on without gap or repetition.</summary>
internal static class ChainProof
{
    /// <summary>Scope of the numbered paragraphs of a document.</summary>
    public const string Paragraphs = "paragraphs";

    /// <summary>The chains of all lists that have numbers, each with its list.</summary>
    public static IEnumerable<(NumberList List, NumberChain Chain)> Chains(DocumentOutline outline)
    {
        foreach (NumberList list in outline.Lists)
        {
            if (Chain(list, outline) is { } chain)
            {
                yield return (list, chain);
            }
        }
    }

    /// <returns>The chain of a list; <see langword="null"/> for lists of bullets, which have no numbers.</returns>
    private static NumberChain? Chain(NumberList list, DocumentOutline outline)
    {
        if (list.Last.Family == LabelFamily.Bullet)
        {
            return null;
        }

        var missing = ImmutableArray.CreateBuilder<string>();
        var duplicate = ImmutableArray.CreateBuilder<string>();
        int expected = FirstOf(list, outline);
        int rank = 0;
        foreach ((LabelReading label, _) in list.Members)
        {
            rank = label.Value == expected - 1 ? rank : 0;
            for (int value = expected; value < label.Value; value++)
            {
                missing.Add(Key(label, value));
            }

            missing.AddRange(MissingInsertions(label, rank));
            if (label.Value < expected && (label.Value < expected - 1 || label.Rank <= rank))
            {
                duplicate.Add(label.Key);
            }

            expected = Math.Max(expected, label.Value + 1);
            rank = label.Rank;
        }

        return new NumberChain(
            Scope(list, outline.Entries), list.Members[0].Label.Key, list.Last.Key, list.Members.Count, missing.ToImmutable(),
            duplicate.ToImmutable());
    }

    /// <summary>The number that the list should begin with: 1, but paragraphs of a chapter alone begin with any.</summary>
    private static int FirstOf(NumberList list, DocumentOutline outline)
    {
        bool startsLate = list.Degree == 0
            || (list.Last.CountsApart && outline.Lists.Any(l => l.Degree == 0 && l.Members[0].Label.Value > 1));
        return startsLate ? list.Members[0].Label.Value : 1;
    }

    /// <summary>
    /// Insertions missing between the previous one and this: <c>1 bis</c> before <c>1 ter</c>, <c>9A</c> before <c>9B</c>.
    /// </summary>
    private static IEnumerable<string> MissingInsertions(LabelReading label, int last)
    {
        bool words = label.Key.Contains(' ', StringComparison.Ordinal);
        for (int rank = last + 1; rank < label.Rank && label.Rank != Insertions.Alternative; rank++)
        {
            yield return Key(label, label.Value)
                + (label.Key[^1] == ')'
                    ? $" ({(char)('a' + rank - 1)})"
                    : words ? " " + Insertions.Word(rank) : ((char)(label.Key[^1] - label.Rank + rank)).ToString());
        }
    }

    private static string Scope(NumberList list, IReadOnlyList<Entry> entries)
    {
        if (list.Last.CountsApart)
        {
            return "labels such as " + list.Members[0].Label.Printed;
        }

        if (list.Last.Prefix.Length > 0)
        {
            return list.Last.Prefix + ".";
        }

        if (list.Degree == 0)
        {
            return Paragraphs;
        }

        ImmutableArray<string> owner = list.Owner < 0 ? [] : entries[list.Owner].Path;
        return owner.IsEmpty ? "items" : "items of " + string.Join('.', owner);
    }

    private static string Key(LabelReading like, int value) => like.Family switch
    {
        LabelFamily.LowerLetter => new string((char)('a' + ((value - 1) % 26)), 1 + ((value - 1) / 26)),
        LabelFamily.UpperLetter => new string((char)('A' + ((value - 1) % 26)), 1 + ((value - 1) / 26)),
        LabelFamily.LowerRoman => LabelAlphabets.ToRoman(value),
        LabelFamily.UpperRoman => LabelAlphabets.ToRoman(value).ToUpperInvariant(),
        LabelFamily.LowerCyrillic => LabelAlphabets.ToCyrillic(value),
        LabelFamily.UpperCyrillic => LabelAlphabets.ToCyrillic(value).ToUpperInvariant(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };
}
