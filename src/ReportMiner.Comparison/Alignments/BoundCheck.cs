using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Finds a lower limit in one version that is an upper one in the other: "at least 90" beside «не более 90».</summary>
internal static class BoundCheck
{
    private const int Reach = 2;

    public static IEnumerable<Finding> Find(VersionText a, VersionText b)
    {
        foreach ((string sense, string other) in new[] { ("low", "high"), ("high", "low") })
        {
            if (Limit(a, sense) is { } left && Limit(b, other) is { } right && !a.Has("bound", other) && !b.Has("bound", sense))
            {
                yield return new Finding(DiscrepancyKind.BoundDiffers, a.Passage(left), b.Passage(right));
            }
        }
    }

    /// <returns>The first limit of a sense directly before a number, in digits or in words.</returns>
    private static Sign? Limit(VersionText text, string sense) =>
        text.Of("bound", sense).Cast<Sign?>().FirstOrDefault(s => HasNumber(text, s!.Value.End));

    private static bool HasNumber(VersionText text, int from)
    {
        for (int i = from; i < Math.Min(from + Reach, text.Lower.Length); i++)
        {
            (List<decimal> digits, List<decimal> spelled) = FigureReader.Read(text.Lower[i]);
            if (digits.Count + spelled.Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
