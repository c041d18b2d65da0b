using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>Takes the place of the library's content parser and keeps the content of a page as it is.</summary>
internal sealed class RawContentParser : IPageContentParser
{
    private byte[] _content = new byte[1 << 16];
    private int? _length = 0;

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        int length = checked((int)inputBytes.Length);
        _content = _content.Length < length ? new byte[length] : _content;
        _length = inputBytes.Read(_content.AsSpan(0, length)) == length ? length : null;
        return [];
    }

    /// <returns>The content of the page that was read last; nothing where it had none. It holds until the next page is read.</returns>
    public ArraySegment<byte> Take()
    {
        int length = _length ?? throw new UnusualContentException("The content is not whole.");
        _length = 0;
        return new(_content, 0, length);
    }
}
