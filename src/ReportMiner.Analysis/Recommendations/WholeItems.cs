using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Gives an item that is a whole numbered paragraph the paragraphs that go on with it, and lets no part of one item be another. A sentence
/// inside a paragraph stays a sentence.
/// </summary>
internal static class WholeItems
{
    public static IEnumerable<Candidate> Complete(DocumentView view, IReadOnlyCollection<Candidate> found)
    {
        HashSet<int> own = [.. found.Where(c => c.Kind != RecommendationKind.Recommendation || IsPart(view, c)).Select(c => c.Block)];
        List<Candidate> whole = [.. found.Select(c => Extended(view, c, own))];
        HashSet<int> within = [.. whole.SelectMany(c => c.Blocks.Intersect(view.Continuations(c.Block)))];
        return whole.Where(c => !within.Contains(c.Block));
    }

    private static Candidate Extended(DocumentView view, Candidate candidate, HashSet<int> own)
    {
        ImmutableArray<int> more = view.Continuations(candidate.Block);
        return candidate.Kind != RecommendationKind.Recommendation || more.IsEmpty || candidate.Part is null || IsPart(view, candidate)
            || more.Any(own.Contains)
            ? candidate
            : candidate with { Text = view.FullText(candidate.Block), Blocks = [.. candidate.Blocks.Union(more)] };
    }

    /// <summary>Whether the item is a stretch of its block and not all of it.</summary>
    private static bool IsPart(DocumentView view, Candidate candidate) =>
        candidate.Part is not null && candidate.Text != view.Blocks[candidate.Block].Text;
}
