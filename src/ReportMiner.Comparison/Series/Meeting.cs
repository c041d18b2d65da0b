using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Series;

/// <summary>A meeting: where the items of its documents that make lines stand in the list of all, and what tells its place in time.</summary>
internal sealed class Meeting(string name)
{
    public string Name { get; } = name;

    public List<int> Places { get; } = [];

    /// <summary>The document that speaks for it: the first with a symbol, else the first.</summary>
    public SourceInfo Source { get; private set; } = null!;

    /// <summary>The earliest date of its documents; <see langword="null"/> where none has one.</summary>
    public DateOnly? Date { get; private set; }

    public void Add(int place, Recommendation item)
    {
        Places.Add(place);
        SourceInfo source = item.Source;
        Source = Source is null || (Source.Masthead.Symbol is null && source.Masthead.Symbol is not null) ? source : Source;
        Date = Date is null || source.Masthead.Date < Date ? source.Masthead.Date ?? Date : Date;
    }
}
