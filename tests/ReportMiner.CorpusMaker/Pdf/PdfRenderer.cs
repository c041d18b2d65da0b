using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>Renders a document as pages that look like those of a UN report.</summary>
public sealed class PdfRenderer
{
    private readonly FontSet _fonts;

    public PdfRenderer(FontSet fonts) => _fonts = fonts;

    public Rendering Render(SourceDocument document)
    {
        var masthead = new MastheadSetter(document, _fonts);
        double top = masthead.Set();
        List<GalleyLine> galley = Compose(document);
        galley[0] = galley[0] with { Notes = [.. MastheadSetter.Asterisk(document, _fonts), .. galley[0].Notes] };
        bool two = document.Has("two-columns");
        var paginator =
            new Paginator(
                (page, height) => PageStyle.Columns(page, height, two), document.Has("footnote-across-page"), document.Has("link-lists"));
        IReadOnlyList<Column> columns = paginator.Fill(galley, top, PageStyle.Top);

        using var painter = new PdfPainter(_fonts, document.Masthead.Title);
        int pages = columns[^1].Page;
        for (int page = 1; page <= pages; page++)
        {
            painter.NewPage();
            if (page == 1)
            {
                Paint(painter, masthead);
            }

            Furniture(painter, document, page, pages);
            foreach (Column column in columns.Where(c => c.Page == page))
            {
                Paint(painter, column, two);
            }
        }

        return new Rendering(
            "pdf", painter.Build(), [.. columns.SelectMany(c => c.Lines).Select(l => l.Line.Hyphen).OfType<LineEndHyphen>()]);
    }

    // Hyphens of a word's own seldom meet the end of a line: of a few widths of the column the one is taken where most of them do.
    private List<GalleyLine> Compose(SourceDocument document)
    {
        double widest = PageStyle.ColumnWidth(document.Has("two-columns"));
        return Enumerable.Range(0, 12)
            .Select(narrower => new GalleyComposer(document, _fonts, widest - narrower).Compose().ToList())
            .MaxBy(galley => galley.Count(line => line.Hyphen is { Real: true }))!;
    }

    private static void Paint(PdfPainter painter, MastheadSetter masthead)
    {
        foreach (Piece piece in masthead.Pieces)
        {
            painter.Paint(piece, 0, 0);
        }

        foreach (Stroke stroke in masthead.Strokes)
        {
            painter.Paint(stroke, 0, 0);
        }
    }

    private static void Paint(PdfPainter painter, Column column, bool two)
    {
        foreach ((GalleyLine line, double baseLine) in column.Lines)
        {
            Paint(painter, line, column.Left, baseLine);
        }

        double y = column.Foot + column.NotesHeight;
        if (column.Notes.Count > 0)
        {
            painter.Paint(new Stroke(0, y - 6, two ? 60 : 100, y - 6, 0.5), column.Left, 0);
            y -= 9;
            foreach (GalleyLine note in column.Notes)
            {
                y -= note.Height;
                Paint(painter, note, column.Left, y + 2);
            }
        }

        for (int i = 0; i < column.Links.Count; i++)
        {
            painter.Paint(
                new Piece(0, 0, column.Links[i], Face.Regular, 6), column.Left, column.Foot + ((column.Links.Count - 1 - i) * 7.5));
        }
    }

    private static void Paint(PdfPainter painter, GalleyLine line, double left, double baseLine)
    {
        foreach (Piece piece in line.Pieces)
        {
            painter.Paint(piece, left, baseLine);
        }

        foreach (Stroke stroke in line.Strokes)
        {
            painter.Paint(stroke, left, baseLine);
        }
    }

    private void Furniture(PdfPainter painter, SourceDocument document, int page, int pages)
    {
        bool odd = page % 2 == 1;
        string symbol = document.Masthead.Symbol.TrimEnd('*');
        if (page > 1 && document.Has("running-heads"))
        {
            painter.Paint(
                new Piece(odd ? RightOf(symbol, Face.Bold, 8) : PageStyle.OuterLeft, PageStyle.RunningHead, symbol, Face.Bold, 8), 0, 0);
            painter.Paint(
                new Stroke(PageStyle.OuterLeft, PageStyle.RunningHead - 6, PageStyle.OuterRight, PageStyle.RunningHead - 6, 0.6), 0, 0);
        }

        string job = page == 1 ? document.Masthead.JobNumber : document.Masthead.JobNumber.Split(' ')[0];
        string number = document.Has("running-heads")
            ? $"{page}/{pages}"
            : page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (page > 1)
        {
            double at = !document.Has("running-heads") ? PageStyle.Width / 2 : odd ? RightOf(number, Face.Bold, 8) : PageStyle.OuterLeft;
            painter.Paint(new Piece(at, PageStyle.PageNumber, number, Face.Bold, 8), 0, 0);
        }

        if (job.Length > 0)
        {
            painter.Paint(
                new Piece(odd ? PageStyle.OuterLeft : RightOf(job, Face.Regular, 7), PageStyle.PageNumber, job, Face.Regular, 7), 0, 0);
        }
    }

    private double RightOf(string text, Face face, double size) => PageStyle.OuterRight - _fonts.Width(text, face, size);
}
