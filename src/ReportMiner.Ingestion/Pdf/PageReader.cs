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

    private readonly GlyphReader _glyphs;
    private readonly ColumnFinder _columns = new();

    public PageReader(CancellationToken cancellation) => _glyphs = new(cancellation);

    public PrintedPage Read(Page page)
    {
        IReadOnlyList<GlyphSheet> sheets = _glyphs.Read(page);
        var lines = new List<PrintedLine>();
        PageTables tables = PageTables.None;
        Drawing drawing = Drawing.Of(page, sheets.Count > 0 ? sheets[0].Frame : PageFrame.Of(TextOrientation.Horizontal, page));
        for (int i = 0; i < sheets.Count; i++)
        {
            PageTables own = i == 0 ? GridFinder.Find(drawing, sheets[i].Frame, page.Number == 1) : PageTables.None;
            tables = i == 0 ? own : tables;
            lines.AddRange(new PageLayout(page.Number, sheets[i], own, i == 0 ? _columns : new()).Lines());
        }

        return new(page.Number, lines, tables, drawing.Horizontals, IsScanned(page, _glyphs.Characters, drawing), _glyphs.Characters);
    }

    private static bool IsScanned(Page page, int letters, Drawing drawing)
    {
        if (letters >= FewLetters)
        {
            return false;
        }

        double covered = page.NumberOfImages == 0 ? 0 : Covered(page);
        return covered > FillsPage || (letters == 0 && (covered > IsPicture || drawing.Shapes > ManyShapes));
    }

    private static double Covered(Page page)
    {
        double area = 0;
        foreach (IPdfImage image in page.GetImages())
        {
            area += Math.Abs(image.BoundingBox.Width * image.BoundingBox.Height);
        }

        return area / Math.Max(1, page.Width * page.Height);
    }
}
