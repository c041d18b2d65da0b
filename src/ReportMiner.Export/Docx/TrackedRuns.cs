using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Export.Differences;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Docx;

/// <summary>
/// Makes runs of text, changes as Word's tracked insertions and deletions. Their date is that of the later document, so that the clock
/// leaves no trace; accepting all gives the later text, rejecting all the earlier.
/// </summary>
internal sealed class TrackedRuns
{
    private const string Author = "ReportMiner";

    private int _id;

    /// <returns>The paragraph's content for an item's text against the earlier one; <see langword="null"/> for no comparison.</returns>
    public IEnumerable<OpenXmlElement> Compare(string? earlier, string later, Recommendation item) => earlier is null
        ? [Run(later, item)]
        : WordDiff.Compare(CellText.Clean(earlier), CellText.Clean(later)).Select(s => Segment(s, item));

    public OpenXmlElement Segment(DiffSegment segment, Recommendation item) => segment.Kind switch
    {
        DiffKind.Inserted => new InsertedRun(Run(segment.Text, item)) { Id = NextId(), Author = Author, Date = Date(item) },
        DiffKind.Deleted => new DeletedRun(Deleted(segment.Text, item)) { Id = NextId(), Author = Author, Date = Date(item) },
        _ => Run(segment.Text, item),
    };

    /// <summary>The mark that a whole paragraph was inserted or deleted.</summary>
    public ParagraphMarkRunProperties Mark(DiffKind kind, Recommendation item) => kind == DiffKind.Inserted
        ? new(new Inserted { Id = NextId(), Author = Author, Date = Date(item) })
        : new(new Deleted { Id = NextId(), Author = Author, Date = Date(item) });

    public static Run Run(string text, Recommendation? item = null) =>
        new(Properties(item), new Text(Flat(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Deleted(string text, Recommendation item) =>
        new(Properties(item), new DeletedText(Flat(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static RunProperties Properties(Recommendation? item) =>
        new(new Languages { Val = item?.Language == Model.Language.Russian ? "ru-RU" : "en-GB" });

    private static string Flat(string text) => CellText.Clean(text).Replace('\n', ' ').Replace('\t', ' ');

    private static DateTimeValue? Date(Recommendation item) => item.Source.Masthead.Date is { } date
        ? new DateTimeValue { InnerText = date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture) }
        : null;

    private string NextId() => (++_id).ToString(CultureInfo.InvariantCulture);
}
