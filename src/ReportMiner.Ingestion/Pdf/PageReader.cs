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
        Drawing drawing = Drawing.Of(page, sheets.Count > 0 ? sheets[0].Frame : new(TextOrientation.Horizontal, page.Width, page.Height));
        for (int i = 0; i < sheets.Count; i++)
        {
            PageTables own = i == 0 ? GridFinder.Find(drawing, sheets[i].Frame, number == 1) : PageTables.None;
            tables = i == 0 ? own : tables;
            lines.AddRange(new PageLayout(number, sheets[i], own, i == 0 ? _columns : new()).Lines());
        }

        return new(number, lines, tables, drawing.Horizontals, IsScanned(number, page, drawing), _glyphs.Characters);
    }

    private bool IsScanned(int number, PageInk page, Drawing drawing)
    {
        int letters = _glyphs.Characters;
        if (letters >= FewLetters)
        {
            return false;
        }

        double covered = page.Images == 0 ? 0 : _source.CoveredByImages(number);
        return covered > FillsPage || (letters == 0 && (covered > IsPicture || drawing.Shapes > ManyShapes));
    }
}
