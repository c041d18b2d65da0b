using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Reads Markdown. The manuscript's text is the rendered text: signs of Markdown are not in it, typed numbers of lists are. A line end
/// inside a paragraph is kept as <c>\n</c> inside its line where the text is wrapped, and ends a line where the writer ended it.
/// </summary>
internal sealed class MarkdownManuscriptReader : IManuscriptReader
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public SourceFormat Format => SourceFormat.Markdown;

    public Manuscript Read(byte[] bytes, CancellationToken cancellation)
    {
        DecodedText decoded = EncodingDetector.Decode(bytes);
        string source = MarkdownSource.Mend(decoded.Text);
        MarkdownDocument document = Parse(source);
        cancellation.ThrowIfCancellationRequested();
        var rendering = new MarkdownRendering(source);
        rendering.Render(document);
        string text = rendering.Writer.Text;
        List<Line> lines = ParagraphJoints.Loosen(text, FootnoteParagraphs.Mark(text, rendering.Writer.Lines, rendering.AfterRule));
        if (lines.Count == 0)
        {
            throw new UnreadableFileException(DiagnosticCatalogue.EmptyFile.At("The file holds no text."));
        }

        return new Manuscript
        {
            Format = SourceFormat.Markdown,
            Text = text,
            Lines = [.. lines],
            CharactersDecoded = MarkdownCharacters.Count(document),
            Diagnostics = [.. decoded.Diagnostics, .. TextFindings.In(text)],
            Encoding = decoded.Encoding,
        };
    }

    /// <exception cref="UnreadableFileException">Elements are nested deeper than the parser's limit.</exception>
    private static MarkdownDocument Parse(string source)
    {
        try
        {
            return Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException fault)
        {
            throw new UnreadableFileException(DiagnosticCatalogue.TooLarge.At("Elements of Markdown are nested too deep."), fault);
        }
    }

    /// <summary>
    /// CommonMark with pipe tables, footnotes and superscript. Lines set in by four spaces are text here, not program code; HTML is read
    /// as tags within text.
    /// </summary>
    private static MarkdownPipeline Build()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseFootnotes()
            .UseEmphasisExtras(EmphasisExtraOptions.Superscript)
            .UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        return builder.Build();
    }
}
