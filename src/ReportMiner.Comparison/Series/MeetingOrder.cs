namespace ReportMiner.Comparison.Series;

/// <summary>Meetings in order of time: by date, then by the numbers of session and symbol, then by name.</summary>
internal sealed class MeetingOrder : IComparer<Meeting>
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

        int order = NaturalOrder.Compare(x.Source.Masthead.Symbol?.Text ?? "", y.Source.Masthead.Symbol?.Text ?? "");
        return order != 0 ? order : NaturalOrder.Compare(x.Name, y.Name);
    }
}
