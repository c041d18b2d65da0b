using DocumentFormat.OpenXml.Packaging;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Docx;

/// <summary>
/// Reads documents of Word (Office Open XML, transitional and strict, with or without macros). One line a paragraph; automatic numbers
/// in <see cref="Line.AutoLabel"/>; notes after the paragraph or table that calls them; tracked changes read as accepted. Nothing that
/// lies outside the file is looked at, and nothing in it is executed.
/// </summary>
internal sealed class DocxManuscriptReader : IManuscriptReader
{
    private readonly DocxLimits _limits;

    public DocxManuscriptReader()
        : this(DocxLimits.Default)
    {
    }

    public DocxManuscriptReader(DocxLimits limits) => _limits = limits;

    public SourceFormat Format => SourceFormat.Docx;

    public Manuscript Read(byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            PackageGate.Check(bytes, _limits, cancellation);
            return ReadOrMend(bytes, cancellation);
        }
        catch (Exception fault) when (fault is not (UnreadableFileException or OperationCanceledException or OutOfMemoryException))
        {
            // The SDK and the zip and XML readers throw exceptions of many kinds at malformed files.
            throw Broken(fault.GetType().Name, fault);
        }
    }

    /// <summary>
    /// Broken properties or links do not cost a sound body: where the package does not open, what the text does not need is left out.
    /// </summary>
    private Manuscript ReadOrMend(byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            return ReadPackage(bytes, cancellation);
        }
        catch (Exception fault) when (fault is not (UnreadableFileException or OperationCanceledException or OutOfMemoryException))
        {
            if (PackageRepair.Mend(bytes) is not { } mended)
            {
                throw;
            }

            Manuscript manuscript = ReadPackage(mended, cancellation);
            return manuscript with
            {
                Diagnostics = manuscript.Diagnostics.Add(
                    DiagnosticCatalogue.EmbeddedContent.At("Not read: document properties or links of the package, which are broken."))
            };
        }
    }

    private Manuscript ReadPackage(byte[] bytes, CancellationToken cancellation)
    {
        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = _limits.PartBytes };
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, settings);
        var main = package.MainDocumentPart ?? throw Broken("it has no main part", null);
        return new DocumentReading(main, _limits, cancellation).Read();
    }

    private static UnreadableFileException Broken(string reason, Exception? inner) =>
        new(DiagnosticCatalogue.Broken.At($"The document cannot be opened ({reason})."), inner);
}
