using System.Collections.Immutable;
using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Ingestion.Scans;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>Reads PDF files: letters by place, so that layout shows lines, columns, tables, running heads and footnotes.</summary>
internal sealed class PdfManuscriptReader : IManuscriptReader
{
    private readonly int _limit;
    private readonly Recognition? _recognition;

    public PdfManuscriptReader()
        : this(ReadingLimits.Default.Pages)
    {
    }

    /// <param name="limit">Pages that a document may have.</param>
    /// <param name="recognition">How pages without text are recognised; <see langword="null"/> where they are not.</param>
    public PdfManuscriptReader(int limit, Recognition? recognition = null) => (_limit, _recognition) = (limit, recognition);

    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Pdf;

    /// <inheritdoc/>
    public Manuscript Read(byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var layers = new DocumentLayers();
        using PdfDocument document = Open(bytes, layers);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var pages = new List<PrintedPage>();
        var source = new PageSource(document, layers);
        var reader = new PageReader(source, cancellation);
        ScannedPages? scans = _recognition is { } wanted && PageRecogniser.IsInstalled
            ? new(new(bytes, wanted, cancellation), new(source, cancellation))
            : null;
        int count = document.NumberOfPages;
        if (count > _limit)
        {
            throw new UnreadableFileException(
                DiagnosticCatalogue.TooLarge.At(FormattableString.Invariant($"The document has {count} pages; the limit is {_limit}.")));
        }

        for (int number = 1; number <= count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(number, reader, scans, diagnostics) is { } page)
            {
                pages.Add(page);
            }
        }

        Refuse(pages, count, diagnostics, document.IsEncrypted, _recognition is not null);
        if (NonPageContent.Of(document) is { } companions)
        {
            diagnostics.Add(companions);
        }

        return Assemble(pages, count, diagnostics);
    }

    private static Diagnostic Encrypted => DiagnosticCatalogue.Encrypted.At("The file is encrypted and opens only with a password.");

    private static PdfDocument Open(byte[] bytes, DocumentLayers layers)
    {
        PdfDocument? document = null;
        try
        {
            document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, Logger = layers });
            _ = document.NumberOfPages > 0 ? document.NumberOfPages : throw new InvalidDataException("it has no pages");
            return document;
        }
        catch (PdfDocumentEncryptedException fault)
        {
            document?.Dispose();
            throw new UnreadableFileException(Encrypted, fault);
        }
        catch (Exception fault)
        {
            document?.Dispose();
            throw EncryptionMark.IsIn(bytes)
                ? new UnreadableFileException(Encrypted, fault)
                : new UnreadableFileException(DiagnosticCatalogue.Broken.At($"The file could not be read as PDF: {Reason(fault)}"), fault);
        }
    }

    private static PrintedPage? Read(int number, PageReader reader, ScannedPages? scans, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            PrintedPage page = reader.Read(number);
            page = scans is not null && (page.Scanned || page.HasLayer) ? scans.Read(number) ?? page : page;
            if (page.Scanned)
            {
                diagnostics.Add(DiagnosticCatalogue.ScannedPage.At($"Page {number} has marks on it but no text that can be read.", number));
            }

            diagnostics.AddRange(page.Findings);

            return page;
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception fault)
        {
            diagnostics.Add(DiagnosticCatalogue.PageFailed.At($"Page {number} could not be read: {Reason(fault)}", number));
            return null;
        }
    }

    private static void Refuse(
        List<PrintedPage> pages, int count, ImmutableArray<Diagnostic>.Builder diagnostics, bool encrypted, bool recognised)
    {
        if (encrypted && !pages.Exists(static page => page.Lines.Count > 0))
        {
            throw new UnreadableFileException(Encrypted);
        }

        if (pages.Count == 0)
        {
            throw new UnreadableFileException(
                DiagnosticCatalogue.Broken.At($"None of the {count} pages could be read. {diagnostics[0].Message}"));
        }

        bool scanned = pages.Exists(static page => page.Scanned);
        if (scanned && pages.TrueForAll(static page => page.Scanned || page.Lines.Count == 0))
        {
            throw new UnreadableFileException(DiagnosticCatalogue.ScannedDocument.At(ScanFindings.Refusal(recognised)));
        }

        if (pages.TrueForAll(static page => page.Lines.Count == 0))
        {
            throw new UnreadableFileException(DiagnosticCatalogue.EmptyFile.At("There is no text on any page."));
        }
    }

    private static Manuscript Assemble(List<PrintedPage> pages, int count, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (text, lines) = ManuscriptAssembler.Assemble(pages);
        AddUndecoded(pages, diagnostics);
        diagnostics.AddRange(TextFindings.In(text, controls: false));
        diagnostics.AddRange(ScanFindings.Of(pages));
        return new()
        {
            Format = SourceFormat.Pdf,
            Text = text,
            Lines = lines,
            PageCount = count,
            CharactersDecoded = pages.Sum(static page => page.Characters),
            ScannedPages = [.. pages.Where(static page => page.Scanned).Select(static page => page.Number)],
            RecognisedPages = [.. pages.Where(static page => page.Scan is not null).Select(static page => page.Number)],
            RecognisedWords = RecognisedWordFinder.Of(pages, text, lines),
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    // Bar codes are set in fonts without a meaning; they are furniture by then.
    private static void AddUndecoded(List<PrintedPage> pages, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (PrintedPage page in pages)
        {
            int undecoded = page.Lines.Sum(static line => line.Role == LineRole.Furniture ? 0 : UndecodedGlyphs.Count(line.Content));
            if (undecoded > 0)
            {
                diagnostics.Add(
                    DiagnosticCatalogue.UndecodedGlyphs.At(
                        $"Page {page.Number} has {undecoded} characters that the file does not map to letters.", page.Number));
            }
        }
    }

    private static string Reason(Exception fault)
    {
        string reason = fault is OutOfMemoryException
            ? "it needs more memory than the limit allows"
            : fault.Message.ReplaceLineEndings(" ");
        return $"{(reason.Length > 200 ? reason[..200] + "…" : reason).TrimEnd('.')} ({fault.GetType().Name}).";
    }
}
