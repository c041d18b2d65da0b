using System.IO.Compression;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Docx;

/// <summary>
/// Looks at the zip package before anything loads it: its kind, its directory, and the parts that any loader reads first.
/// </summary>
internal static class PackageGate
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Relationships = ".rels";

    /// <exception cref="UnreadableFileException">The file is no sound package, or past a limit.</exception>
    public static void Check(byte[] bytes, DocxLimits limits, CancellationToken cancellation)
    {
        if (ForeignFormat.Diagnose(bytes) is { } refusal)
        {
            throw new UnreadableFileException(refusal);
        }

        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        CheckDirectory(archive, limits);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.Equals(ContentTypes, StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith(Relationships, StringComparison.OrdinalIgnoreCase))
            {
                PartCensus.Take(entry.Open(), limits, cancellation);
            }
        }
    }

    private static void CheckDirectory(ZipArchive archive, DocxLimits limits)
    {
        if (archive.Entries.Count > limits.Entries)
        {
            throw TooLarge($"The package holds {archive.Entries.Count} files, more than {limits.Entries}.");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long declared = 0;
        foreach (var entry in archive.Entries)
        {
            if (!names.Add(entry.FullName))
            {
                throw new UnreadableFileException(DiagnosticCatalogue.Broken.At("The package holds two files of one name."));
            }

            // Each length is an unsigned number of at most 63 bits; the sum is bounded at every step, so that it cannot overflow.
            if (entry.Length < 0 || entry.Length > limits.DeclaredBytes - declared)
            {
                throw TooLarge($"The package unpacks to more than {limits.DeclaredBytes} bytes.");
            }

            declared += entry.Length;
            CheckPart(entry, limits);
        }
    }

    private static void CheckPart(ZipArchiveEntry entry, DocxLimits limits)
    {
        if (!IsXml(entry.FullName))
        {
            return;
        }

        if (entry.Length > limits.PartBytes)
        {
            throw TooLarge($"A part of the document is larger than {limits.PartBytes} bytes once unpacked.");
        }

        if (entry.Length > limits.RatioFloor && entry.Length / limits.Ratio > entry.CompressedLength)
        {
            throw TooLarge($"A part of the document unpacks to more than {limits.Ratio} times its size.");
        }
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(Relationships, StringComparison.OrdinalIgnoreCase);

    private static UnreadableFileException TooLarge(string message) => new(DiagnosticCatalogue.TooLarge.At(message));
}
