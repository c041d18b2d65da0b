using ReportMiner.Linguistics.Differences;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>Finds what two texts do not share, by the shortest script of edits from one to the other.</summary>
internal static class WordDifferences
{
    /// <returns>The runs that differ, in order.</returns>
    public static List<WordDifference> Find(List<VerdictWord> a, List<VerdictWord> b)
    {
        var runs = new List<WordDifference>();
        int i = 0, j = 0, first = 0, other = 0;
        foreach (DiffKind step in EditScript.Of([.. a.Select(w => w.Text)], [.. b.Select(w => w.Text)]).Append(DiffKind.Same))
        {
            if (step == DiffKind.Same)
            {
                if (i > first || j > other)
                {
                    runs.Add(new WordDifference(first, i, other, j));
                }

                (first, other) = (++i, ++j);
            }
            else if (step == DiffKind.Deleted)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return runs;
    }
}
