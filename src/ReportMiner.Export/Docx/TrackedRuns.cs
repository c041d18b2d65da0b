using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Export.Tables;
using ReportMiner.Linguistics.Differences;
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

    /// <summary>
    /// A run; line feeds become line breaks, so that the parts of an item stay in its paragraph and can be tracked with it.
    /// </summary>
    public static Run Run(string text, Recommendation? item = null) =>
        Run(text, item, t => new Text(t) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Deleted(string text, Recommendation item) =>
        Run(text, item, t => new DeletedText(t) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Run(string text, Recommendation? item, Func<string, OpenXmlElement> leaf)
    {
        var run = new Run(Properties(item));
        string[] lines = CellText.Clean(text).Replace('\t', ' ').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            if (lines[i].Length > 0)
            {
                run.Append(leaf(lines[i]));
            }
        }

        return run;
    }

    private static RunProperties Properties(Recommendation? item) =>
        new(new Languages { Val = item?.Language == Model.Language.Russian ? "ru-RU" : "en-GB" });

    private static DateTimeValue? Date(Recommendation item) => item.Source.Masthead.Date is { } date
        ? new DateTimeValue { InnerText = date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture) }
        : null;

    private string NextId() => (++_id).ToString(CultureInfo.InvariantCulture);
}
