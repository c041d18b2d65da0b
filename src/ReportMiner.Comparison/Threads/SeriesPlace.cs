using System.Collections.Immutable;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Threads;

/// <summary>Where a meeting is in its series.</summary>
/// <param name="Next">Index of the next meeting; −1 for none.</param>
/// <param name="IsConfirmed">Whether it is certain that the next meeting is of the same series.</param>
/// <param name="HasBefore">Whether it is the next of another meeting.</param>
/// <param name="IsConfirmedBefore">Whether it is certain that the meeting before is of the same series.</param>
internal readonly record struct SeriesPlace(int Next, bool IsConfirmed, bool HasBefore, bool IsConfirmedBefore)
{
    /// <returns>For each meeting of a lineage its place.</returns>
    public static SeriesPlace[] Of(Lineage lineage)
    {
        var places = lineage.Meetings.Select(_ => new SeriesPlace(-1, false, false, false)).ToArray();
        foreach (SeriesStep step in lineage.Series)
        {
            (int earlier, int later) = (lineage.Meetings.IndexOf(step.Earlier), lineage.Meetings.IndexOf(step.Later));
            places[earlier] = places[earlier] with { Next = later, IsConfirmed = step.Confirmed };
            places[later] = places[later] with { HasBefore = true, IsConfirmedBefore = step.Confirmed };
        }

        return places;
    }

    /// <returns>The steps from meeting to meeting, in order of the earlier.</returns>
    public static ImmutableArray<SeriesStep> Steps(SeriesPlace[] places, ImmutableArray<string> meetings) =>
        [
            .. places.Index().Where(p => p.Item.Next >= 0)
                .Select(p => new SeriesStep(meetings[p.Index], meetings[p.Item.Next], p.Item.IsConfirmed))
        ];
}
