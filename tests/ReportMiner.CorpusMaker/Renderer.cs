using ReportMiner.CorpusMaker.Docx;
using ReportMiner.CorpusMaker.Pdf;
using ReportMiner.CorpusMaker.Plain;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker;

/// <summary>Renders sources to the formats that they name.</summary>
public sealed class Renderer
{
    private readonly PdfRenderer? _pdf;

    /// <param name="fonts">The type that PDF files are set in; without it they are left out.</param>
    public Renderer(FontSet? fonts) => _pdf = fonts is null ? null : new PdfRenderer(fonts);

    public IEnumerable<Rendering> Render(SourceDocument document) => document.Formats.Select(f => Render(document, f)).OfType<Rendering>();

    private Rendering? Render(SourceDocument document, string format) => format switch
    {
        "pdf" => _pdf?.Render(document),
        "docx" => DocxRenderer.Render(document),
        "md" => MarkdownRenderer.Render(document),
        "html" => HtmlRenderer.Render(document),
        "txt" => document.PrintedText ? PrintedTextRenderer.Render(document) : PlainTextRenderer.Render(document),
        _ => throw new InvalidDataException($"{document.Name}: no rendering is called “{format}”."),
    };
}
