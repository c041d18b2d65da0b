using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Docx;

/// <summary>The reading of one document from its masthead to its running heads.</summary>
internal sealed class DocumentReading
{
    private readonly MainDocumentPart _main;
    private readonly PartLoader _loader;
    private readonly CancellationToken _cancellation;
    private readonly Omissions _omissions = new();

    public DocumentReading(MainDocumentPart main, DocxLimits limits, CancellationToken cancellation)
    {
        _main = main;
        _loader = new PartLoader(limits, cancellation);
        _cancellation = cancellation;
    }

    public Manuscript Read()
    {
        if (_loader.Read(_main) is not Document { Body: { } body })
        {
            throw new UnreadableFileException(DiagnosticCatalogue.Broken.At("The document has no body."));
        }

        var sections = body.Descendants<SectionProperties>().ToImmutableArray();
        var reading = Prepare(body, sections);
        var heads = new HeadersAndFooters(_main, _loader, sections);
        ReadPart(reading, heads.Masthead, LineRole.Body);
        new BlockReader(reading).Read(body, new Placement(LineRole.Body));
        ReadRunningHeads(reading, heads);
        ReadPart(reading, _main.WordprocessingCommentsPart, LineRole.Furniture);
        foreach (var rest in reading.Footnotes.Rest.Concat(reading.Endnotes.Rest))
        {
            _omissions.LeaveOut(rest);
        }

        return Finish(reading);
    }

    private Reading Prepare(Body body, ImmutableArray<SectionProperties> sections)
    {
        var styles = new StyleChains(_loader.Peek(_main.StyleDefinitionsPart) as Styles);
        var numbering = new NumberingScheme(_loader.Peek(_main.NumberingDefinitionsPart) as Numbering, styles.ListOf);
        var settings = _loader.Peek(_main.DocumentSettingsPart);
        var footnoteNumbers =
            new NoteNumbers(
                [.. sections.Select(section => section.GetFirstChild<FootnoteProperties>())],
                settings?.GetFirstChild<FootnoteDocumentWideProperties>(),
                "decimal");
        var endnoteNumbers =
            new NoteNumbers(
                [.. sections.Select(section => section.GetFirstChild<EndnoteProperties>())],
                settings?.GetFirstChild<EndnoteDocumentWideProperties>(),
                "lowerRoman");
        var footnotes = _loader.Read(_main.FootnotesPart);
        var endnotes = _loader.Read(_main.EndnotesPart);
        return new Reading
        {
            Styles = styles,
            Settings = new ParagraphSettings(styles, numbering),
            Counters = new ListCounters(),
            Footnotes = new NoteBook(footnotes, footnoteNumbers),
            Endnotes = new NoteBook(endnotes, endnoteNumbers),
            Writer = new ManuscriptWriter(_omissions, styles.BodySize),
            Omissions = _omissions,
            UnmatchedFieldMarks =
            [
                .. new OpenXmlElement?[] { body, footnotes, endnotes }.OfType<OpenXmlElement>().SelectMany(FieldTracker.Unmatched)
            ],
            Cancellation = _cancellation,
        };
    }

    private void ReadPart(Reading reading, OpenXmlPart? part, LineRole role)
    {
        if (_loader.Read(part) is { } root)
        {
            reading.UnmatchedFieldMarks.UnionWith(FieldTracker.Unmatched(root));
            new BlockReader(reading, layoutOnly: true).Read(root, new Placement(role, Masthead: true));
        }
    }

    /// <summary>Each text once: sections name the same head again and again.</summary>
    private void ReadRunningHeads(Reading reading, HeadersAndFooters heads)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in heads.All)
        {
            if (part != heads.Masthead && seen.Add(_loader.Peek(part)?.InnerText ?? ""))
            {
                ReadPart(reading, part, LineRole.Furniture);
            }
        }
    }

    private Manuscript Finish(Reading reading)
    {
        var text = reading.Writer.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableFileException(_main.ImageParts.Any()
                ? DiagnosticCatalogue.ScannedDocument.At("The document holds pictures but no text.")
                : DiagnosticCatalogue.EmptyFile.At("The document holds no text."));
        }

        return new Manuscript
        {
            Format = SourceFormat.Docx,
            Text = text,
            Lines = reading.Writer.Lines,
            CharactersDecoded = _loader.Characters - _omissions.LeftOut + _omissions.Made - _omissions.Composed,
            Diagnostics = [.. DocxDiagnostics.Of(_main, _omissions), .. TextFindings.In(text)],
        };
    }
}
