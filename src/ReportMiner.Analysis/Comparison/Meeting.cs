using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Comparison;

/// <summary>A meeting: its documents and the items of them that make lines.</summary>
internal sealed class Meeting(string name)
{
    public string Name { get; } = name;

    public List<Recommendation> Items { get; } = [];

    /// <summary>The document that speaks for it: the first with a symbol, else the first.</summary>
    public SourceInfo Source => Items.Find(i => i.Source.Masthead.Symbol is not null)?.Source ?? Items[0].Source;

    /// <summary>The earliest date of its documents; <see langword="null"/> where none has one.</summary>
    public DateOnly? Date => Items.Min(i => i.Source.Masthead.Date);
}
