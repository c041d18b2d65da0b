using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Ingestion.Scans;
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

    // Words that a scan has besides its picture are small and at its edges.
    private const double TitleSize = 13.5;
    private const int TitleLetters = 4;

    private readonly PageSource _source;
    private readonly GlyphReader _glyphs;
    private readonly ColumnFinder _columns = new();

    public PageReader(PageSource source, CancellationToken cancellation) => (_source, _glyphs) = (source, new(cancellation));

    public PrintedPage Read(int number)
    {
        PageInk page = _source.Read(number);
        return page.InvisibleLetters.Length > 0 && LayerOf(number, page) is { } layer
            ? Read(number, layer, page, hasLayer: true)
            : Read(number, page, recognised: false);
    }

    /// <summary>Reads a page that a machine recognised.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="scan">What was recognised.</param>
    /// <param name="page">The page as the file has it.</param>
    /// <param name="hasLayer">Whether the file brought what was recognised.</param>
    public PrintedPage Read(int number, ScannedPage scan, PageInk page, bool hasLayer)
    {
        PageInk ink = ScannedInk.Of(scan, page.Width, page.Height);
        if (hasLayer)
        {
            ink.AddAll(page.Letters);
        }

        return Read(number, ink, recognised: true) with { Scan = scan, HasLayer = hasLayer };
    }

    /// <returns>Width and height of a page, and how many pixels to an inch the picture on it has; 0 where that is not known.</returns>
    public (PageInk Page, double Resolution) Picture(int number)
    {
        PageInk page = _source.Read(number);
        return (page, page.Images == 0 ? 0 : _source.Images(number).Resolution);
    }

    /// <summary>
    /// Invisible text over a picture that fills the page is what a machine recognised on it; without one, it is text as any other.
    /// </summary>
    private ScannedPage? LayerOf(int number, PageInk page)
    {
        if (page.Letters.Length < FewLetters && page.Images > 0 && _source.Images(number).Covered > FillsPage)
        {
            return LayerText.Of(page.InvisibleLetters, page.Height);
        }

        page.Paint(visible: true);
        page.AddAll(page.InvisibleLetters);
        return null;
    }

    private PrintedPage Read(int number, PageInk page, bool recognised)
    {
        IReadOnlyList<GlyphSheet> sheets = _glyphs.Read(page);
        var lines = new List<PrintedLine>();
        PageTables tables = PageTables.None;
        Drawing drawing =
            Drawing.Of(page, sheets is [{ Apart: false } text, ..] ? text.Frame : new(TextOrientation.Horizontal, page.Width, page.Height));
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
            Findings = [.. PageFindings.Of(number, page, _glyphs, lines, picture, recognised)],
        };
    }

    private PagePicture PictureOf(int number, PageInk page, Drawing drawing, List<PrintedLine> lines)
    {
        int letters = _glyphs.Characters;
        if (letters >= FewLetters)
        {
            return PagePicture.None;
        }

        (double covered, bool coloured, _) = page.Images == 0 ? default : _source.Images(number);
        return covered > FillsPage && coloured && lines.Exists(IsTitle) ? PagePicture.Cover
            : covered > FillsPage || (letters == 0 && (covered > IsPicture || drawing.Shapes > ManyShapes)) ? PagePicture.Scan
            : PagePicture.None;
    }

    /// <summary>Whether a line is set as titles are, which the stamps and headers on scans are not.</summary>
    private static bool IsTitle(PrintedLine line) =>
        line.Role == LineRole.Body && line.Size >= TitleSize && line.Depth is > 0.1 and < 0.9
            && line.Content.Count(char.IsLetter) >= TitleLetters;
}
