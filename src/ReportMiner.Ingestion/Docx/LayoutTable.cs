using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ReportMiner.Ingestion.Docx;

/// <summary>
/// Distinguishes tables that only lay out the page, such as the mastheads of United Nations documents, from tables of facts.
/// </summary>
internal static partial class LayoutTable
{
    /// <summary>A masthead has no more rows than this.</summary>
    private const int MostRows = 12;

    /// <summary>Whether a table is a frame around paragraphs: no row of it has two cells.</summary>
    public static bool IsFrame(Table table) => TableParts.Rows(table).All(row => TableParts.Cells(row).Take(2).Count() < 2);

    /// <summary>Whether a table is the head of a document.</summary>
    /// <param name="table">The table.</param>
    /// <param name="first">Whether no paragraph of text precedes it.</param>
    public static bool IsHead(Table table, bool first)
    {
        var rows = TableParts.Rows(table).ToList();
        return first
            && rows.Count <= MostRows
            && !rows.Exists(TableParts.IsHeader)
            && (IsMasthead(table) || !HasInnerLines(table));
    }

    /// <summary>
    /// Whether a part of the document holds the lines of a masthead: its distribution, its original language or its symbol.
    /// </summary>
    public static bool IsMasthead(OpenXmlElement part) =>
        part.Descendants<Paragraph>()
            .Any(paragraph => MastheadLine().IsMatch(string.Concat(paragraph.Descendants<WordText>().Select(text => text.Text)).Trim()));

    private static bool HasInnerLines(Table table) =>
        table.GetFirstChild<TableProperties>()?.TableStyle is not null
        || table.Descendants<TableBorders>().Any(borders => IsDrawn(borders.InsideVerticalBorder))
        || table.Descendants<TableCellBorders>().Any(borders => IsDrawn(borders.LeftBorder) || IsDrawn(borders.RightBorder));

    private static bool IsDrawn(BorderType? border) => border?.Val?.InnerText is { } line && line is not ("nil" or "none");

    [GeneratedRegex(
        @"^((Distr\.?|Original|Язык оригинала)\s*:|(Limited|General|Restricted) distribution$|[A-Z]{1,12}(/[A-Za-z0-9.()-]+)+\*{0,2}$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex MastheadLine();
}
