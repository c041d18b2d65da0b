using System.IO.Compression;
using System.Text;
using ReportMiner.Ingestion.Odt;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion;

/// <summary>
/// Detects the format of a file from its content. Its name decides only what the content cannot: whether a text is Markdown, or an e-mail
/// message.
/// </summary>
public static class FormatDetector
{
    /// <summary>How far from its start a PDF may announce itself (ISO 32000-1, annex H.3.4.1, note 13).</summary>
    private const int PdfReach = 1024;

    private const int LongestContentTypes = 1 << 20;

    private static readonly string[] WordMainParts =
    [
        "wordprocessingml.document.main+xml",
        "wordprocessingml.template.main+xml",
        "ms-word.document.macroEnabled.main+xml",
        "ms-word.template.macroEnabledTemplate.main+xml",
    ];

    private static readonly string[] MarkdownNames = [".md", ".markdown"];

    /// <inheritdoc cref="Detect(byte[])"/>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name, or path.</param>
    public static SourceFormat Detect(byte[] bytes, string fileName) => Detect(bytes) switch
    {
        SourceFormat.Text when MarkdownNames.Contains(
            Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase) => SourceFormat.Markdown,
        SourceFormat.Text or SourceFormat.Markdown or SourceFormat.Html when IsTextOfOtherFormat(fileName) => SourceFormat.Unknown,
        var format => format,
    };

    /// <summary>Formats that are written in letters but are no text to read.</summary>
    private static bool IsTextOfOtherFormat(string fileName) =>
        OtherFormat.OfName(fileName) is { } other
            && (other == OtherFormat.Mail || other == OtherFormat.WebArchive || other == OtherFormat.PrintFile
                || other == OtherFormat.Tex);

    /// <param name="bytes">The whole file.</param>
    /// <returns>The format; <see cref="SourceFormat.Unknown"/> for an empty file and for one that is not read.</returns>
    public static SourceFormat Detect(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (ForeignFormat.OlderFormat(bytes) is not SourceFormat.Unknown and var older)
        {
            return older;
        }

        if (ForeignFormat.Diagnose(bytes) is not null)
        {
            return SourceFormat.Unknown;
        }

        if (IsZip(bytes))
        {
            return IsWordPackage(bytes) ? SourceFormat.Docx : ForeignFormat.IsOpenText(bytes) ? SourceFormat.Odt : SourceFormat.Unknown;
        }

        return IsPdf(bytes) ? SourceFormat.Pdf : OdtPackage.IsFlat(bytes) ? SourceFormat.Odt : TextSigns.Detect(bytes);
    }

    /// <summary>Whether a file is a zip package of any kind.</summary>
    internal static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    private static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(PdfReach, bytes.Length)];
        var at = head.IndexOf("%PDF-"u8);
        return at >= 0 && at + 5 < bytes.Length && bytes[at + 5] is >= (byte)'0' and <= (byte)'9';
    }

    /// <summary>
    /// A package whose directory cannot be read counts as one of Word's if the names of Word's parts are in it, so that it is
    /// reported as broken and not as unknown.
    /// </summary>
    private static bool IsWordPackage(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return archive.GetEntry("word/document.xml") is not null || WordMainParts.Any(ContentTypes(archive).Contains);
        }
        catch (InvalidDataException)
        {
            return bytes.AsSpan().IndexOf("word/"u8) >= 0;
        }
    }

    private static string ContentTypes(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { } entry)
        {
            return "";
        }

        using var stream = entry.Open();
        var buffer = new byte[LongestContentTypes];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
