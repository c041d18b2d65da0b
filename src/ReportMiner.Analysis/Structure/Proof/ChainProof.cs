using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Outline;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Structure.Proof;

/// <summary>Checks that the numbers of every list count on without gap or repetition.</summary>
internal static class ChainProof
{
    /// <summary>The chains of all lists that have numbers, each with its list.</summary>
    public static IEnumerable<(NumberList List, NumberChain Chain)> Chains(DocumentOutline outline)
    {
        foreach (NumberList list in outline.Lists)
        {
            if (Chain(list, outline.Entries) is { } chain)
            {
                yield return (list, chain);
            }
        }
    }

    /// <returns>The chain of a list; <see langword="null"/> for lists of bullets, which have no numbers.</returns>
    private static NumberChain? Chain(NumberList list, IReadOnlyList<Entry> entries)
    {
        if (list.Last.Family == LabelFamily.Bullet)
        {
            return null;
        }

        var missing = ImmutableArray.CreateBuilder<string>();
        var duplicate = ImmutableArray.CreateBuilder<string>();
        int expected = list.Degree == 0 ? list.Members[0].Label.Value : 1;
        foreach ((LabelReading label, _) in list.Members)
        {
            for (int value = expected; value < label.Value; value++)
            {
                missing.Add(Key(label, value));
            }

            if (label.Value < expected)
            {
                duplicate.Add(label.Key);
            }

            expected = Math.Max(expected, label.Value + 1);
        }

        return new NumberChain(
            Scope(list, entries), list.Members[0].Label.Key, list.Last.Key, list.Members.Count, missing.ToImmutable(), duplicate.ToImmutable());
    }

    private static string Scope(NumberList list, IReadOnlyList<Entry> entries)
    {
        if (list.Last.Prefix.Length > 0)
        {
            return list.Last.Prefix + ".";
        }

        if (list.Degree == 0)
        {
            return "paragraphs";
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
