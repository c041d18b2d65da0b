using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>
/// Finds a verb of another strength: "should" beside «могут», "urges" beside «просит». Official translations of one verb differ, so a verb
/// is judged only where each side has one that nothing on the other side may translate.
/// </summary>
internal static class StrengthCheck
{
    /// <summary>What may translate each sense, either way, besides itself.</summary>
    private static readonly (string, string)[] Kin =
    [
        ("must", "should"), ("should", "recommended"), ("should", "invited"), ("must", "decided"), ("urged", "called"),
        ("called", "invited"), ("called", "encouraged"),
        ("called", "requested"), ("urged", "encouraged"), ("invited", "requested"), ("encouraged", "recommended"),
        ("encouraged", "invited"), ("recommended", "invited"),
        ("recommended", "called"), ("urged", "recommended"), ("must", "obliged"),
    ];

    public static IEnumerable<Finding> Find(VersionText a, VersionText b)
    {
        List<Sign> left = [.. Judged(a)], right = [.. Judged(b)];
        Cancel(left, right, (x, y) => x == y);
        Cancel(left, right, IsKin);
        if (a.Of("denial", "not").Any() && b.Of("denial", "not").Any())
        {
            // "May not" forbids as "shall not" does.
            Cancel(left, right, (x, y) => (x, y) is ("must", "may") or ("may", "must"));
        }

        left.RemoveAll(s => Answers(b, s.Sense));
        right.RemoveAll(s => Answers(a, s.Sense));
        if (left.Count > 0 && right.Count > 0)
        {
            yield return new Finding(DiscrepancyKind.StrengthDiffers, a.Passage(left[0], 1), b.Passage(right[0], 1));
        }
    }

    private static IEnumerable<Sign> Judged(VersionText text) => text.Of("strength").Where(s => !s.IsAnswer && !text.IsMonth(s));

    /// <summary>
    /// Whether a text has a word that may express a verb's sense without being that verb: «необходимо» for "must", "possible" for «может».
    /// </summary>
    private static bool Answers(VersionText text, string sense) =>
        text.Of("strength").Any(s => s.IsAnswer && s.Sense[..^1] == sense);

    private static bool IsKin(string x, string y) => Array.Exists(Kin, k => k == (x, y) || k == (y, x));

    private static void Cancel(List<Sign> left, List<Sign> right, Func<string, string, bool> fit)
    {
        foreach (Sign sign in left.ToArray())
        {
            int other = right.FindIndex(o => fit(sign.Sense, o.Sense));
            if (other >= 0)
            {
                left.Remove(sign);
                right.RemoveAt(other);
            }
        }
    }
}
