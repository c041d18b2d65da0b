using System.Text;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion;

/// <summary>Knows formats that are not read, so that a file of one is refused by its name and not as unknown.</summary>
internal static class ForeignFormat
{
    private static readonly (string Name, byte[] Signature)[] Signatures =
    [
        ("a Rich Text (RTF) file", [.. "{\\rtf"u8]),
        ("a PostScript file", [.. "%!PS"u8]),
        ("a PNG picture", [0x89, .. "PNG"u8]),
        ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
        ("a GIF picture", [.. "GIF8"u8]),
        ("a TIFF picture", [.. "II*\0"u8]),
        ("a TIFF picture", [.. "MM\0*"u8]),
        ("a RAR archive", [.. "Rar!"u8]),
        ("a 7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        ("a gzip archive", [0x1F, 0x8B]),
        ("a DjVu file", [.. "AT&TFORM"u8]),
    ];

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

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

        foreach (var (name, signature) in Signatures)
        {
            if (bytes.StartsWith(signature))
            {
                return DiagnosticCatalogue.UnsupportedFormat.At($"This is {name}.");
            }
        }

        return null;
    }

    /// <summary>The names of the streams stand in the compound file's directory in UTF-16.</summary>
    private static Diagnostic DiagnoseOle(ReadOnlySpan<byte> bytes) =>
        Holds(bytes, "EncryptedPackage") ? DiagnosticCatalogue.Encrypted.At("The document is protected by a password.")
        : Holds(bytes, "WordDocument") ? DiagnosticCatalogue.UnsupportedFormat.At("This is a document of Word 97–2003 (DOC); save it as DOCX.")
        : DiagnosticCatalogue.UnsupportedFormat.At("This is a compound file of an older Office program.");

    private static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
