using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>Stands where the library parses the content of a page, and keeps that content as it is.</summary>
internal sealed class ContentKeeper : IPageContentParser
{
    private byte[]? _content = [];

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        var content = new byte[inputBytes.Length];
        _content = inputBytes.Read(content) == content.Length ? content : null;
        return [];
    }

    /// <returns>The content of the page that was read last; nothing where it had none.</returns>
    public byte[] Take()
    {
        byte[] content = _content ?? throw new UnusualContentException("The content is not whole.");
        _content = [];
        return content;
    }
}
