using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>
/// Finds a verb of the opposite sense: "allow" beside «запретить», "before" beside «после», "increase" beside «сократить»; "all" beside
/// «некоторые».
/// </summary>
internal static class OppositeCheck
{
    private static readonly string[] Axes =
    [
        "increase", "accept", "allow", "include", "before", "resume", "strengthen", "able", "lawful", "voluntary", "temporary"
    ];

    /// <summary>Verbs that delegations change between meetings, and translations paraphrase.</summary>
    private static readonly string[] MeetingAxes = ["found", "door", "keep", "publish", "join", "grant", "ease", "go"];

    /// <param name="a">The first text.</param>
    /// <param name="b">The second.</param>
    /// <param name="betweenMeetings">Whether they are wordings of two meetings, not versions of one text.</param>
    public static IEnumerable<Finding> Find(VersionText a, VersionText b, bool betweenMeetings)
    {
        foreach (string axis in betweenMeetings ? [.. Axes, .. MeetingAxes] : Axes)
        {
            if (Opposed(a, b, "opposite", axis + "+", axis + "-") is { } found)
            {
                yield return new Finding(
                    axis == "before" ? DiscrepancyKind.TimeDiffers : DiscrepancyKind.PolarityDiffers, found.A, found.B);
            }
        }

        if (Opposed(a, b, "scope", "all", "some") is { } scope)
        {
            yield return new Finding(DiscrepancyKind.ScopeDiffers, scope.A, scope.B);
        }
    }

    private static (string A, string B)? Opposed(VersionText a, VersionText b, string family, string plus, string minus)
    {
        Sign? plusA = First(a, family, plus), plusB = First(b, family, plus), minusA = First(a, family, minus),
            minusB = First(b, family, minus);
        return plusA is { } upA && minusB is { } downB && !b.Has(family, plus) && !a.Has(family, minus) ? (a.Passage(upA), b.Passage(downB))
            : plusB is { } upB && minusA is { } downA && !a.Has(family, plus) && !b.Has(family, minus) ? (a.Passage(downA), b.Passage(upB))
            : null;
    }

    private static Sign? First(VersionText text, string family, string sense) => text.Of(family, sense).Cast<Sign?>().FirstOrDefault();
}
