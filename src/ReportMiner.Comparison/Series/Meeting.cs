using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Series;

/// <summary>
/// A meeting: the places of its documents' line-forming items in the list of all items, and what gives its place in time and its series.
/// </summary>
internal sealed class Meeting(string name)
{
    private readonly HashSet<SourceInfo> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly List<TitleMarks> _titles = [];

    public string Name { get; } = name;

    public List<int> Places { get; } = [];

    /// <summary>The document that speaks for it: the first with a symbol, else the first.</summary>
    public SourceInfo Source { get; private set; } = null!;

    /// <summary>
    /// The symbol of <see cref="Source"/> without its revision; <see langword="null"/> without a symbol. Kept, for each meeting is compared
    /// with many.
    /// </summary>
    public string? BaseSymbol { get; private set; }

    /// <summary>The bodies that the symbol names; empty where it names none.</summary>
    public ImmutableArray<string> Bodies { get; private set; } = [];

    /// <summary>The body of its first document that names one.</summary>
    public TitleMarks? Body { get; private set; }

    /// <summary>Titles of its documents, each once.</summary>
    public IReadOnlyList<TitleMarks> Titles => _titles;

    /// <summary>The earliest date of its documents; <see langword="null"/> where none has one.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>The State under review: its id, or its name by stems; <see langword="null"/> where it names none.</summary>
    public string? Reviewed { get; private set; }

    /// <summary>Whether its documents say where it comes in time: a date, a symbol or a session.</summary>
    public bool HasOrder => Date is not null || Source.Masthead.Symbol is not null || Source.Masthead.Session is not null;

    public void Add(int place, Recommendation item)
    {
        Places.Add(place);
        SourceInfo source = item.Source;
        Reviewed ??= StateUnderReview.Of(item.Chapeau);
        if (!_sources.Add(source))
        {
            return;
        }

        if (Source is null || (Source.Masthead.Symbol is null && source.Masthead.Symbol is not null))
        {
            Source = source;
            BaseSymbol = source.Masthead.Symbol?.Base;
            Bodies = SeriesKey.Bodies(source.Masthead.Symbol);
        }

        Date = Date is null || source.Masthead.Date < Date ? source.Masthead.Date ?? Date : Date;
        Body ??= source.Masthead.Body is { Length: > 0 } body ? TitleMarks.Of(body) : null;
        if (source.Masthead.Title is { Length: > 0 } title && TitleMarks.Of(title) is var marks
            && !_titles.Exists(t => t.Text == marks.Text))
        {
            _titles.Add(marks);
        }
    }

    /// <returns>Whether a user who names a document, a file or a meeting means this one.</returns>
    public bool IsCalled(DocumentName name) =>
        name.Means(Name) || _sources.Any(s => name.MeansFile(s.File) || (s.Masthead.Symbol is { } symbol && name.Means(symbol.Text)));

    /// <summary>Place of its first document among those that a user named one by one; behind all of them where it is none.</summary>
    public int PlaceAmong(ImmutableArray<string> files)
    {
        int[] places =
        [
            .. files.Index().Where(f => _sources.Any(s => f.Item.EndsWith("/" + s.File, StringComparison.Ordinal))).Select(f => f.Index)
        ];
        return places.Length == 0 ? int.MaxValue : places.Min();
    }
}
