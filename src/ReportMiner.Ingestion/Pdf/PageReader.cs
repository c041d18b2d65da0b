using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.Content;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>Reads and lays out the pages of one document, one after the other.</summary>
internal sealed class PageReader
{
    // A header of letters over a picture that fills the page is a scan with a stamp on it.
    private const int FewLetters = 120;
    private const double FillsPage = 0.6;
    private const double IsPicture = 0.1;
    private const int ManyShapes = 40;

    // Words that a scan bears besides its picture are small, and stand at its edges.
    private const double TitleSize = 13.5;
    private const int TitleLetters = 4;

    private readonly PageSource _source;
    private readonly GlyphReader _glyphs;
    private readonly ColumnFinder _columns = new();

    public PageReader(PageSource source, CancellationToken cancellation) => (_source, _glyphs) = (source, new(cancellation));

    public PrintedPage Read(int number)
    {
        PageInk page = _source.Read(number);
        IReadOnlyList<GlyphSheet> sheets = _glyphs.Read(page);
        var lines = new List<PrintedLine>();
        PageTables tables = PageTables.None;
        Drawing drawing = Drawing.Of(page, sheets is [{ Apart: false } text, ..] ? text.Frame : new(TextOrientation.Horizontal, page.Width, page.Height));
        for (int i = 0; i < sheets.Count; i++)
        {
            PageTables own = i == 0 && !sheets[i].Apart ? GridFinder.Find(drawing, sheets[i].Frame, number == 1) : PageTables.None;
            tables = i == 0 ? own : tables;
            List<PrintedLine> printed = new PageLayout(number, sheets[i], own, i == 0 ? _columns : new()).Lines();
            if (sheets[i].Apart)
            {
                printed.ForEach(static line => line.Role = LineRole.Furniture);
            }

            lines.AddRange(printed);
        }

        PagePicture picture = PictureOf(number, page, drawing, lines);
        return new(number, lines, tables, drawing.Horizontals, picture == PagePicture.Scan, _glyphs.Characters)
        {
            Findings = [.. PageFindings.Of(number, page, _glyphs, lines, picture)],
        };
    }

    private PagePicture PictureOf(int number, PageInk page, Drawing drawing, List<PrintedLine> lines)
    {
        int letters = _glyphs.Characters;
        if (letters >= FewLetters)
        {
            return PagePicture.None;
        }

        (double covered, bool coloured) = page.Images == 0 ? (0, false) : _source.Images(number);
        return covered > FillsPage && coloured && lines.Exists(IsTitle) ? PagePicture.Cover
            : covered > FillsPage || (letters == 0 && (covered > IsPicture || drawing.Shapes > ManyShapes)) ? PagePicture.Scan
            : PagePicture.None;
    }

    /// <summary>Whether a line is set as titles are, which the stamps and headers on scans are not.</summary>
    private static bool IsTitle(PrintedLine line) =>
        line.Role == LineRole.Body && line.Size >= TitleSize && line.Depth is > 0.1 and < 0.9 && line.Content.Count(char.IsLetter) >= TitleLetters;
}
