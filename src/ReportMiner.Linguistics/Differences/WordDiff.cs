using System.Collections.Immutable;

namespace ReportMiner.Linguistics.Differences;

/// <summary>Compares two texts word by word; punctuation counts as words of its own, white space does not count.</summary>
public static class WordDiff
{
    /// <summary>Share of words and marks in common below which two texts are shown whole: their differences would be confetti.</summary>
    private const double LeastLikeness = 0.35;

    /// <returns>
    /// Segments in order. Those that are the same or inserted join to <paramref name="later"/>; those that are the same or deleted join
    /// to <paramref name="earlier"/> but for white space. Of neighbouring changes the deletion comes first.
    /// </returns>
    public static ImmutableArray<DiffSegment> Compare(string earlier, string later)
    {
        List<DiffToken> a = DiffTokens.Of(earlier), b = DiffTokens.Of(later);
        List<DiffKind> steps = EditScript.Of(a, b);
        if (a.Count > 0 && b.Count > 0 && 2.0 * steps.Count(s => s == DiffKind.Same) < LeastLikeness * (a.Count + b.Count))
        {
            return [new(DiffKind.Deleted, earlier), new(DiffKind.Inserted, later)];
        }

        CloseIslands(steps, a);
        return Segments(steps, a, b);
    }

    /// <returns>The share of words that both texts have in the same order: 0 to 1; 1 for two texts without words.</returns>
    public static double Likeness(string earlier, string later)
    {
        List<DiffToken> a = [.. DiffTokens.Of(earlier).Where(t => t.IsWord)], b = [.. DiffTokens.Of(later).Where(t => t.IsWord)];
        int same = EditScript.Of(a, b).Count(s => s == DiffKind.Same);
        return a.Count + b.Count == 0 ? 1 : 2.0 * same / (a.Count + b.Count);
    }

    /// <summary>
    /// A lone mark or short word between two changes on both sides hides what happened: it joins the change. (As a deletion and an
    /// insertion, so that both texts still come out whole.)
    /// </summary>
    private static void CloseIslands(List<DiffKind> steps, List<DiffToken> a)
    {
        int ofA = 0;
        for (int start = 0; start < steps.Count;)
        {
            int end = start;
            while (end < steps.Count && steps[end] == steps[start])
            {
                end++;
            }

            int length = end - start;
            if (steps[start] == DiffKind.Same && start > 0 && end < steps.Count && length <= 2
                && a.Skip(ofA).Take(length).All(t => t.Core.Length <= 3))
            {
                steps.RemoveRange(start, length);
                steps.InsertRange(start, Enumerable.Repeat(DiffKind.Deleted, length).Concat(Enumerable.Repeat(DiffKind.Inserted, length)));
                end += length;
                ofA += length;
            }
            else if (steps[start] != DiffKind.Inserted)
            {
                ofA += length;
            }

            start = end;
        }
    }

    private static ImmutableArray<DiffSegment> Segments(List<DiffKind> steps, List<DiffToken> a, List<DiffToken> b)
    {
        var segments = ImmutableArray.CreateBuilder<DiffSegment>();
        int i = 0, j = 0;
        string carried = "";
        for (int at = 0; at < steps.Count;)
        {
            int end = at;
            bool same = steps[at] == DiffKind.Same;
            while (end < steps.Count && steps[end] == DiffKind.Same == same)
            {
                end++;
            }

            int deleted = steps[at..end].Count(s => s == DiffKind.Deleted);
            int inserted = end - at - deleted;
            if (same)
            {
                segments.Add(new(DiffKind.Same, carried + Join(b, j, inserted)));
                carried = "";
                i += inserted;
            }
            else
            {
                string space = LostSpace(a, i, b, j), added = Join(b, j, inserted);
                if (deleted == 0 && end < steps.Count && space.Length > 0 && added.EndsWith(space, StringComparison.Ordinal))
                {
                    (added, carried) = (added[..^space.Length], space);
                }

                Change(segments, DiffKind.Deleted, (deleted > 0 ? space : "") + Join(a, i, deleted));
                Change(segments, DiffKind.Inserted, added);
                i += deleted;
            }

            j += inserted;
            at = end;
        }

        return segments.ToImmutable();
    }

    /// <summary>
    /// A word that stays shows the space of the later text. Where only the earlier had one, the deletion takes it over; where nothing was
    /// deleted, the space that ends the insertion stands for it and stays.
    /// </summary>
    private static string LostSpace(List<DiffToken> a, int i, List<DiffToken> b, int j) =>
        i > 0 && j > 0 && a[i - 1].Core == b[j - 1].Core && b[j - 1].Whole.Length == b[j - 1].Core.Length
            ? a[i - 1].Whole[a[i - 1].Core.Length..]
            : "";

    private static void Change(ImmutableArray<DiffSegment>.Builder segments, DiffKind kind, string text)
    {
        if (text.Length > 0)
        {
            segments.Add(new(kind, text));
        }
    }

    private static string Join(List<DiffToken> tokens, int start, int count) =>
        string.Concat(tokens.GetRange(start, count).Select(t => t.Whole));
}
