using System.IO.Compression;
using System.Text;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion;

/// <summary>Knows formats that are not read by their content, so that a file of one is refused by its name and not as unknown.</summary>
internal static class ForeignFormat
{
    private const int LongestKind = 256;

    private static readonly (string Message, byte[] Signature)[] Signatures =
    [
        (OtherFormat.PrintFile.Message, [.. "%!PS"u8]),
        (OtherFormat.DjVu.Message, [.. "AT&TFORM"u8]),
        (Picture("PNG"), [0x89, .. "PNG"u8]),
        (Picture("JPEG"), [0xFF, 0xD8, 0xFF]),
        (Picture("GIF"), [.. "GIF8"u8]),
        (OtherFormat.Tiff.Message, [.. "II*\0"u8]),
        (OtherFormat.Tiff.Message, [.. "MM\0*"u8]),
        (Archive("RAR"), [.. "Rar!"u8]),
        (Archive("7z"), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (Archive("gzip"), [0x1F, 0x8B]),
    ];

    private static readonly (string Stream, string Message)[] OleStreams =
    [
        ("Workbook", OtherFormat.Sheet.Message),
        ("PowerPoint Document", OtherFormat.Slides.Message),
        ("__nameid_version1.0", OtherFormat.Mail.Message),
    ];

    private static ReadOnlySpan<byte> WordPerfect => [0xFF, 0x57, 0x50, 0x43];

    /// <summary>Whether a file is a compound file, as older Office programs write them.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Ole);

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <returns>The older format that a file has by its signature; <see cref="SourceFormat.Unknown"/> for any other.</returns>
    public static SourceFormat OlderFormat(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("{\\rtf"u8) ? SourceFormat.Rtf
        : bytes.StartsWith(WordPerfect) ? SourceFormat.Wpd
        : bytes.StartsWith(Ole) && Holds(bytes, "WordDocument") && !Holds(bytes, "EncryptedPackage") ? SourceFormat.Doc
        : SourceFormat.Unknown;

    /// <returns>Why the file is not read; <see langword="null"/> where it has the signature of none of the formats known here.</returns>
    public static Diagnostic? Diagnose(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return DiagnosticCatalogue.EmptyFile.At("The file is empty.");
        }

        if (bytes.StartsWith(Ole))
        {
            return DiagnoseOle(bytes);
        }

        foreach (var (message, signature) in Signatures)
        {
            if (bytes.StartsWith(signature))
            {
                return DiagnosticCatalogue.UnsupportedFormat.At(message);
            }
        }

        return null;
    }

    /// <returns>What kind of package a zip file is that holds no document of Word.</returns>
    public static Diagnostic DiagnosePackage(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return DiagnosticCatalogue.UnsupportedFormat.At(KindOf(archive).Message);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return DiagnosticCatalogue.Broken.At("This is an archive (ZIP) that cannot be opened.");
        }
    }

    private static OtherFormat KindOf(ZipArchive archive)
    {
        string kind = DeclaredKind(archive);
        bool Holds(string name) => archive.GetEntry(name) is not null;
        return kind.Contains("opendocument.spreadsheet", StringComparison.Ordinal) || Holds("xl/workbook.xml") || Holds("xl/workbook.bin")
            ? OtherFormat.Sheet
            : kind.Contains("opendocument.presentation", StringComparison.Ordinal) || Holds("ppt/presentation.xml") ? OtherFormat.Slides
            : kind.Contains("epub", StringComparison.Ordinal) ? OtherFormat.Book
            : Holds("Index/Document.iwa") || Holds("index.xml") || Holds("Index.zip") ? OtherFormat.Pages
            : Holds("FixedDocSeq.fdseq") || Holds("FixedDocumentSequence.fdseq") ? OtherFormat.PrintFile
            : OtherFormat.Archive;
    }

    /// <summary>Whether a package is an OpenDocument text, or a template of one.</summary>
    public static bool IsOpenText(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return DeclaredKind(archive).Contains("opendocument.text", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return bytes.AsSpan().IndexOf("application/vnd.oasis.opendocument.text"u8) >= 0;
        }
    }

    /// <summary>OpenDocument and EPUB name their kind in a file of its own.</summary>
    private static string DeclaredKind(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { } entry)
        {
            return "";
        }

        using Stream stream = entry.Open();
        byte[] kind = new byte[LongestKind];
        return Encoding.ASCII.GetString(kind, 0, stream.ReadAtLeast(kind, kind.Length, throwOnEndOfStream: false));
    }

    private static string Picture(string format) => $"This is a {format} picture.";

    private static string Archive(string format) => $"This is an archive ({format}); {OtherFormat.Archive.WayOut}.";

    /// <summary>The names of the streams are in the compound file's directory in UTF-16.</summary>
    private static Diagnostic DiagnoseOle(ReadOnlySpan<byte> bytes)
    {
        if (Holds(bytes, "EncryptedPackage"))
        {
            return DiagnosticCatalogue.Encrypted.At("The document is protected by a password.");
        }

        foreach ((string stream, string message) in OleStreams)
        {
            if (Holds(bytes, stream))
            {
                return DiagnosticCatalogue.UnsupportedFormat.At(message);
            }
        }

        return DiagnosticCatalogue.UnsupportedFormat.At("This is a compound file of an older Office program.");
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
