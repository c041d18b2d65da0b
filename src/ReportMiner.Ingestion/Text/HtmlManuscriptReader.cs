using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Reads HTML: block elements as paragraphs, numbered lists with their numbers, tables by cell; what a browser hides is left out.
/// </summary>
internal sealed class HtmlManuscriptReader : IManuscriptReader
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    public SourceFormat Format => SourceFormat.Html;

    public Manuscript Read(byte[] bytes, CancellationToken cancellation)
    {
        DecodedText decoded = HtmlCharset.Decode(bytes);
        HtmlNesting.Check(decoded.Text);
        HtmlAttributes.Check(decoded.Text);
        HtmlStrayTags.Check(decoded.Text);

        // Left to the collector: it holds memory only, and to dispose of it takes comments outside the root element off one by one, which
        // took 14 s for 1 MB of them.
        IHtmlDocument document = Parser.ParseDocument(decoded.Text);
        cancellation.ThrowIfCancellationRequested();
        var rendering = new HtmlRendering();
        rendering.Render(document);
        string text = rendering.Writer.Text;
        List<Line> lines = ParagraphJoints.Loosen(text, FootnoteParagraphs.Mark(text, rendering.Writer.Lines, new HashSet<int>()));
        if (lines.Count == 0)
        {
            throw new UnreadableFileException(DiagnosticCatalogue.EmptyFile.At("The file holds no text."));
        }

        return new Manuscript
        {
            Format = SourceFormat.Html,
            Text = text,
            Lines = [.. lines],
            CharactersDecoded = HtmlCharacters.Count(document),
            Diagnostics = [.. decoded.Diagnostics, .. TextFindings.In(text)],
            Encoding = decoded.Encoding,
        };
    }
}
