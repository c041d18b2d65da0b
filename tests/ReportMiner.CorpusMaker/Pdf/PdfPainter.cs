using System.Security.Cryptography;
using System.Text;
using ReportMiner.CorpusMaker.Typesetting;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>Paints text and rules on pages.</summary>
public sealed class PdfPainter : IDisposable
{
    private readonly FontSet _files;
    private readonly PdfDocumentBuilder _builder = new();
    private readonly Dictionary<Face, PdfDocumentBuilder.AddedFont> _fonts = [];
    private PdfPageBuilder? _page;

    public PdfPainter(FontSet files, string title)
    {
        _files = files;
        _builder.DocumentInformation.Title = title;
    }

    public void NewPage() => _page = _builder.AddPage(PageStyle.Width, PageStyle.Height);

    public void Paint(Piece piece, double left, double baseLine)
    {
        if (!_fonts.TryGetValue(piece.Face, out PdfDocumentBuilder.AddedFont? font))
        {
            font = _builder.AddTrueTypeFont(_files.Bytes(piece.Face));
            _fonts[piece.Face] = font;
        }

        double x = Math.Round(left + piece.X, 2);
        double y = Math.Round(baseLine + piece.Y, 2);
        _page!.AddText(piece.Text, Math.Round(piece.Size, 2), new PdfPoint(x, y), font);
        if (piece.Link is { } address)
        {
            var box = new PdfRectangle(x, Math.Round(y - 2, 2), Math.Round(x + piece.Width, 2), Math.Round(y + piece.Size, 2));
            _page.AddLink(new LinkAnnotation(new UriAction(address), box, new AnnotationBorder(0, 0, 0, null), null, 0, []));
        }
    }

    public void Paint(Stroke stroke, double left, double baseLine) =>
        _page!.DrawLine(
            new PdfPoint(Math.Round(left + stroke.X1, 2), Math.Round(baseLine + stroke.Y1, 2)),
            new PdfPoint(Math.Round(left + stroke.X2, 2), Math.Round(baseLine + stroke.Y2, 2)),
            stroke.Thickness);

    public void Dispose() => _builder.Dispose();

    /// <summary>The file, with an identifier made from its content in place of a random one: the same input gives the same bytes.</summary>
    public byte[] Build()
    {
        byte[] bytes = _builder.Build();
        int at = bytes.AsSpan().LastIndexOf("/ID [ <"u8) + 7;
        const int digits = 32;
        int second = at + digits + 2;
        bytes.AsSpan(at, digits).Fill((byte)'0');
        bytes.AsSpan(second, digits).Fill((byte)'0');
        byte[] identifier = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(bytes))[..digits]);
        identifier.CopyTo(bytes.AsSpan(at));
        identifier.CopyTo(bytes.AsSpan(second));
        return bytes;
    }
}
