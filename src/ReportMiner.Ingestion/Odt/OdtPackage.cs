using System.IO.Compression;
using System.Xml.Linq;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Odt;

/// <summary>The two parts of an OpenDocument text that hold words and their looks; a flat file holds both in one.</summary>
/// <param name="Content">The text and its automatic styles.</param>
/// <param name="Styles">Common styles, and the heads and feet of pages; <see langword="null"/> where the file has none.</param>
/// <param name="Characters">Characters of the paragraphs of the content that are not white space.</param>
/// <param name="Embedded">Files in it that are not read.</param>
internal sealed record OdtPackage(XElement Content, XElement? Styles, int Characters, int Embedded)
{
    private const string Manifest = "META-INF/manifest.xml";

    /// <summary>Whether a file is a flat one: a single piece of XML.</summary>
    public static bool IsFlat(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        return head.IndexOf("<office:document"u8) >= 0 && head.IndexOf("opendocument.text"u8) >= 0;
    }

    /// <exception cref="UnreadableFileException">The file is encrypted, broken or past a limit.</exception>
    /// <exception cref="System.Xml.XmlException">A part is no well-formed XML.</exception>
    public static OdtPackage Open(byte[] bytes, DocxLimits limits, CancellationToken cancellation)
    {
        if (!FormatDetector.IsZip(bytes))
        {
            (XElement flat, int count) = Part(() => new MemoryStream(bytes, writable: false), limits, cancellation);
            return new OdtPackage(flat, flat, count, 0);
        }

        PackageGate.Check(bytes, limits, cancellation);
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.GetEntry(Manifest) is { } manifest
            && Part(manifest.Open, limits, cancellation).Root.Descendants().Any(static e => e.Name.LocalName == "encryption-data"))
        {
            throw new UnreadableFileException(DiagnosticCatalogue.Encrypted.At("The document is protected by a password."));
        }

        ZipArchiveEntry content = archive.GetEntry("content.xml") ?? throw new InvalidDataException("content.xml is not there");
        (XElement root, int characters) = Part(content.Open, limits, cancellation);
        XElement? styles = archive.GetEntry("styles.xml") is { } part ? Part(part.Open, limits, cancellation).Root : null;
        int embedded =
            archive.Entries.Count(static e => e.FullName.StartsWith("Object ", StringComparison.Ordinal) && e.Name == "content.xml");
        return new OdtPackage(root, styles, characters, embedded);
    }

    private static (XElement Root, int Characters) Part(Func<Stream> open, DocxLimits limits, CancellationToken cancellation)
    {
        int characters = OdtCensus.Take(open(), limits, cancellation);
        using var bounded = new BoundedStream(open(), limits.PartBytes);
        using var reader = OdtCensus.Reader(bounded);
        return (XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!, characters);
    }
}
