using System.Collections.Immutable;

namespace ReportMiner.Comparison.Series;

/// <summary>
/// Meetings in order of time: by date, then by the numbers of session and symbol, then in the order in which a user named their files one
/// by one, then by name.
/// </summary>
/// <param name="named">Full paths of the files that a user named one by one, in that order; parts separated by <c>/</c>.</param>
internal sealed class MeetingOrder(ImmutableArray<string> named) : IComparer<Meeting>
{
    public int Compare(Meeting? x, Meeting? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        if (x.Date is { } a && y.Date is { } b && a != b)
        {
            return a.CompareTo(b);
        }

        string? first = x.Source.Masthead.Symbol?.Text, second = y.Source.Masthead.Symbol?.Text;
        int order = named.IsEmpty || (first is not null && second is not null) ? NaturalOrder.Compare(first ?? "", second ?? "") : 0;
        order = order != 0 ? order : x.PlaceAmong(named).CompareTo(y.PlaceAmong(named));
        return order != 0 ? order : NaturalOrder.Compare(x.Name, y.Name);
    }
}
