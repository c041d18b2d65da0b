using System.Collections.Immutable;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Ingestion.Odt;
using ReportMiner.Ingestion.Office;
using ReportMiner.Ingestion.Pdf;
using ReportMiner.Ingestion.Programs;
using ReportMiner.Ingestion.Text;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion;

/// <summary>
/// The one list of the formats that are read. A line added here adds a format to the program, its help and its search of folders.
/// </summary>
public static class DocumentReaders
{
    /// <summary>Bytes at the start of a file by which a folder is searched.</summary>
    public const int HeadLength = 8;

    /// <summary>Ends of the names of files that are still on their way, or left over from it.</summary>
    private static readonly string[] Transfers = [".part", ".partial", ".crdownload", ".tmp"];

    /// <summary>All readers, with the usual limits, in the order of the help.</summary>
    public static readonly ImmutableArray<DocumentReader> All = With(ReadingLimits.Default);

    /// <summary>The same list with limits of the caller's choice.</summary>
    public static ImmutableArray<DocumentReader> With(ReadingLimits limits)
    {
        DocxLimits package = DocxLimits.Default with { PartBytes = limits.PartBytes, Entries = limits.Entries, Depth = limits.Depth };
        var word = new DocxManuscriptReader(package);
        return
        [
        new(new PdfManuscriptReader(limits.Pages, limits.Recognition), "PDF", [".pdf"]),
        new(word, "Word (DOCX)", [".docx", ".docm", ".dotx", ".dotm"]),
        new(new OdtManuscriptReader(package), "OpenDocument (ODT)", [".odt", ".ott", ".fodt"]),
        new(new TextManuscriptReader(), "plain text", [".txt", ".text", ".asc"]),
        new(new MarkdownManuscriptReader(), "Markdown", [".md", ".markdown"]),
        new(new HtmlManuscriptReader(), "HTML", [".html", ".htm", ".xhtml"]),
        Older(SourceFormat.Doc, OtherFormat.Doc, "Word 97–2003 (DOC)"),
        Older(SourceFormat.Rtf, OtherFormat.Rtf, "Rich Text (RTF)"),
        Older(SourceFormat.Wpd, OtherFormat.WordPerfect, "WordPerfect (WPD)"),
        ];

        DocumentReader Older(SourceFormat format, OtherFormat other, string name) =>
            new(
                new OfficeManuscriptReader(format, other, word, static () => InstalledPrograms.Office),
                name + " with LibreOffice",
                other.Extensions);
    }

    /// <summary>Ends of file names by which a folder is searched, in the order of the list.</summary>
    public static ImmutableArray<string> Extensions { get; } = [.. All.SelectMany(reader => reader.Extensions)];

    /// <summary>
    /// Whether a file found in a folder is taken by its name: those that are read, and documents of other kinds, which are refused by name.
    /// A file that is named by the user is always taken. Word's mark that a document is open (<c>~$…</c>) is no document.
    /// </summary>
    public static bool Searches(string fileName)
    {
        var extension = Path.GetExtension(fileName);
        return !fileName.StartsWith("~$", StringComparison.Ordinal)
            && (Extensions.Any(known => known.Equals(extension, StringComparison.OrdinalIgnoreCase))
                || OtherFormat.OfName(fileName) is not null);
    }

    /// <summary>
    /// Whether a file of a folder whose name says nothing is taken by its first bytes: the ends of names are lost on the
    /// way from old machines, or stand for something else (<c>A.CN.4.L.900</c>).
    /// </summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="head">Its first bytes, <see cref="HeadLength"/> of them where there are so many.</param>
    public static bool Searches(string fileName, ReadOnlySpan<byte> head)
    {
        string extension = Path.GetExtension(fileName);
        return !fileName.StartsWith("~$", StringComparison.Ordinal) && !Transfers.Contains(extension, StringComparer.OrdinalIgnoreCase)
            && (head.StartsWith("%PDF-"u8) || head.StartsWith("{\\rtf"u8)
                || (extension.Length == 0 && (FormatDetector.IsZip(head) || ForeignFormat.IsCompound(head))));
    }

    /// <summary>Finds the reader for a file by its content.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="UnreadableFileException">The file is empty, or of no format that is read.</exception>
    public static IManuscriptReader For(byte[] bytes) => For(bytes, "", All);

    private static IManuscriptReader For(byte[] bytes, string fileName, ImmutableArray<DocumentReader> readers)
    {
        var format = FormatDetector.Detect(bytes, fileName);
        return readers.FirstOrDefault(reader => reader.Reader.Format == format)?.Reader
            ?? throw new UnreadableFileException(Refusal(bytes, fileName));
    }

    private static Diagnostic Refusal(byte[] bytes, string fileName) =>
        ForeignFormat.Diagnose(bytes)
        ?? (FormatDetector.IsZip(bytes) ? ForeignFormat.DiagnosePackage(bytes)
            : OtherFormat.OfName(fileName) is { } other ? DiagnosticCatalogue.UnsupportedFormat.At(other.Message)
            : DiagnosticCatalogue.UnknownFormat.At("The format of the file is not supported."));

    /// <summary>Reads a file with the reader for its content.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancellation">Ends a reading that takes too long.</param>
    /// <exception cref="UnreadableFileException">The file is empty, of no format that is read, broken, encrypted or past a
    /// limit.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static Manuscript Read(byte[] bytes, CancellationToken cancellation) => Read(bytes, "", ReadingLimits.Default, cancellation);

    /// <summary>Reads a file with the reader for its content, within limits of the caller's choice.</summary>
    /// <inheritdoc cref="Read(byte[], CancellationToken)"/>
    public static Manuscript Read(byte[] bytes, ReadingLimits limits, CancellationToken cancellation) =>
        Read(bytes, "", limits, cancellation);

    /// <summary>Reads a file with the reader for its content and, where that leaves a choice, its name.</summary>
    /// <inheritdoc cref="Read(byte[], CancellationToken)"/>
    public static Manuscript Read(byte[] bytes, string fileName, ReadingLimits limits, CancellationToken cancellation) =>
        For(bytes, fileName, limits == ReadingLimits.Default ? All : With(limits)).Read(bytes, cancellation);
}
