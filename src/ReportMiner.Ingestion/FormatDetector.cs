using System.IO.Compression;
using System.Text;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion;

/// <summary>Tells the format of a file by its content; its name is not looked at.</summary>
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

    /// <param name="bytes">The whole file.</param>
    /// <returns>The format; <see cref="SourceFormat.Unknown"/> for an empty file and for one that is not read.</returns>
    public static SourceFormat Detect(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (ForeignFormat.Diagnose(bytes) is not null)
        {
            return SourceFormat.Unknown;
        }

        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8) || bytes.AsSpan().StartsWith("PK\x05\x06"u8))
        {
            return IsWordPackage(bytes) ? SourceFormat.Docx : SourceFormat.Unknown;
        }

        return IsPdf(bytes) ? SourceFormat.Pdf : TextSigns.Detect(bytes);
    }

    private static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(PdfReach, bytes.Length)];
        var at = head.IndexOf("%PDF-"u8);
        return at >= 0 && at + 5 < bytes.Length && bytes[at + 5] is >= (byte)'0' and <= (byte)'9';
    }

    /// <summary>
    /// A package whose directory cannot be read counts as one of Word's where the names of Word's parts stand in it, so that it is
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
