using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Odt;

/// <summary>
/// Reads OpenDocument texts. They say what Word's documents say in other words: text, lists, notes, tables and heads are put into Word's
/// terms, and one reader gives both their lines and numbers. The characters are counted in the file as it came.
/// </summary>
internal sealed class OdtManuscriptReader : IManuscriptReader
{
    private readonly DocxLimits _limits;

    public OdtManuscriptReader()
        : this(DocxLimits.Default)
    {
    }

    public OdtManuscriptReader(DocxLimits limits) => _limits = limits;

    public SourceFormat Format => SourceFormat.Odt;

    public Manuscript Read(byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            OdtPackage package = OdtPackage.Open(bytes, _limits, cancellation);
            return Read(package, cancellation);
        }
        catch (Exception fault) when (fault is not (UnreadableFileException or OperationCanceledException or OutOfMemoryException))
        {
            // The zip and XML readers throw exceptions of many kinds at malformed files.
            throw new UnreadableFileException(
                DiagnosticCatalogue.Broken.At($"The document cannot be opened ({fault.GetType().Name})."), fault);
        }
    }

    private Manuscript Read(OdtPackage package, CancellationToken cancellation)
    {
        XElement text = package.Content.Element(OdtNames.Office + "body")?.Element(OdtNames.Office + "text")
            ?? throw new UnreadableFileException(DiagnosticCatalogue.Broken.At("The document has no body."));
        WordParts word = WordParts.Of(text, package, cancellation);
        using MemoryStream stream = word.Write();
        using var made = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false });
        Manuscript manuscript = new DocumentReading(made.MainDocumentPart!, _limits, cancellation).Read();
        return manuscript with
        {
            Format = SourceFormat.Odt,
            CharactersDecoded = manuscript.CharactersDecoded + package.Characters - word.LeftOut - word.BodyCharacters,
            Diagnostics = package.Embedded == 0
                ? manuscript.Diagnostics
                : manuscript.Diagnostics.Add(DiagnosticCatalogue.EmbeddedContent.At($"Not read: embedded files ({package.Embedded}).")),
        };
    }
}
