using System.Collections.Immutable;
using ReportMiner.Linguistics.Differences;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Changes;

/// <summary>The part of a changed text that a reader in the room needs: the words that changed, with some words around.</summary>
internal static class Excerpt
{
    /// <summary>Words left before and after a change; a stretch that is hardly longer than both stays whole.</summary>
    private const int Around = 7, Spare = 4;

    /// <returns>Segments of a change from one paragraph to one; <see langword="null"/> where the texts are shown one by one.</returns>
    public static ImmutableArray<DiffSegment>? Of(ListedChange change)
    {
        if (change.Before.Length != 1 || change.After.Length != 1 || change.Before[0].Language != change.After[0].Language
            || change.Kinds is [ListedChangeKind.Uncertain])
        {
            return null;
        }

        ImmutableArray<DiffSegment> segments = WordDiff.Compare(change.Before[0].Text, change.After[0].Text);
        return [.. segments.Select((s, i) => s.Kind == DiffKind.Same
            ? s with { Text = Shorten(s.Text, first: i == 0, last: i == segments.Length - 1) } : s)];
    }

    private static string Shorten(string text, bool first, bool last)
    {
        string[] words = text.Split(' ');
        int head = first ? 0 : Around, tail = last ? 0 : Around;
        return first && last ? (words.Length <= 2 * Around ? text : $"{string.Join(' ', words[..(2 * Around)])} …")
            : words.Length <= head + tail + Spare ? text
            : $"{string.Join(' ', words[..head])}{(head > 0 ? " " : "")}…{(tail > 0 ? " " : "")}{string.Join(' ', words[^tail..])}";
    }
}
