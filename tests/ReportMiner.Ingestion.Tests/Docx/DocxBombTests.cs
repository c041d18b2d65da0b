using System.Buffers.Binary;
using System.IO.Compression;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;
using static ReportMiner.Ingestion.Tests.Docx.DocxFile;

namespace ReportMiner.Ingestion.Tests.Docx;

/// <summary>
/// Packages that unpack to much more than they hold, or whose directory lies: read without unpacking it, or refused with a code.
/// </summary>
public sealed class DocxBombTests
{
    private const int DirectoryLength = 24, LocalLength = 22;

    [Theory]
    [InlineData("word/embeddings/bomb.bin")]
    [InlineData("word/media/image1.png")]
    [InlineData("customXml/item1.bin")]
    public void What_is_no_part_of_the_text_is_never_unpacked(string path)
    {
        // 64 MiB of zeros in 64 KiB: two hundred times the limit of ratio, were it looked into.
        byte[] bytes = With(path, stream => Zeros(stream, 64 << 20));

        Read(bytes).Should().Equal("x");
    }

    [Fact]
    public void A_package_inside_a_package_stays_packed()
    {
        byte[] inner = With("word/embeddings/bomb.bin", stream => Zeros(stream, 32 << 20));
        byte[] outer = With("word/embeddings/inner.docx", stream => stream.Write(inner));

        Read(With("word/embeddings/outer.zip", stream => stream.Write(outer))).Should().Equal("x");
    }

    [Theory]
    [InlineData("word/styles.xml")]
    [InlineData("word/_rels/other.xml.rels")]
    [InlineData("word/theme/theme1.xml")]
    public void An_xml_part_that_unpacks_to_many_times_its_size_is_refused(string path) =>
        CodeOf(With(path, stream => Zeros(stream, 8 << 20))).Should().Be(DiagnosticCatalogue.TooLarge.Code);

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1 << 30)]
    [InlineData(-1)]
    public void A_directory_that_lies_about_sizes_gains_nothing(int declared)
    {
        byte[] bytes = new DocxFile(P("x")).Bytes();
        for (int at = 0; (at = Next(bytes, at, "PK\u0001\u0002"u8)) >= 0; at++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + DirectoryLength), declared);
        }

        for (int at = 0; (at = Next(bytes, at, "PK\u0003\u0004"u8)) >= 0; at++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + LocalLength), declared);
        }

        CodeOf(bytes).Should().BeOneOf(DiagnosticCatalogue.TooLarge.Code, DiagnosticCatalogue.Broken.Code);
    }

    [Theory]
    [InlineData("../../escape.bin")]
    [InlineData("..\\..\\escape.bin")]
    [InlineData("/escape.bin")]
    [InlineData("C:\\escape.bin")]
    [InlineData("word/../escape.bin")]
    [InlineData("escape.bin\0.png")]
    [InlineData("con")]
    public void Names_that_point_elsewhere_write_nothing(string path)
    {
        string[] before = Surroundings();

        try
        {
            Read(With(path, stream => stream.Write("boo"u8))).Should().Equal("x");
        }
        catch (UnreadableFileException refused)
        {
            refused.Diagnostic.Code.Should().Be(DiagnosticCatalogue.Broken.Code);
        }

        Surroundings().Should().Equal(before);
    }

    [Theory]
    [InlineData("WORD/DOCUMENT.XML")]
    [InlineData("word/document.xml")]
    public void A_second_main_part_is_no_way_to_hide_the_first(string path) =>
        CodeOf(With(path, stream => stream.Write("<x/>"u8))).Should().Be(DiagnosticCatalogue.Broken.Code);

    private static string[] Surroundings() =>
        [
            .. new[] { ".", "..", "../..", "/" }.SelectMany(Directory.EnumerateFileSystemEntries)
                .Where(f => f.Contains("escape", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        ];

    private static IEnumerable<string> Read(byte[] bytes)
    {
        Manuscript manuscript = new DocxManuscriptReader().Read(bytes, CancellationToken.None);
        return manuscript.Texts();
    }

    private static string? CodeOf(byte[] bytes)
    {
        try
        {
            new DocxManuscriptReader().Read(bytes, CancellationToken.None);
            return null;
        }
        catch (UnreadableFileException refused)
        {
            return refused.Diagnostic.Code;
        }
    }

    /// <summary>A sound document with one file more.</summary>
    private static byte[] With(string path, Action<Stream> content)
    {
        using var stream = new MemoryStream();
        stream.Write(new DocxFile(P("x")).Bytes());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry(path, CompressionLevel.SmallestSize).Open();
            content(entry);
        }

        return stream.ToArray();
    }

    private static void Zeros(Stream stream, int count)
    {
        byte[] block = new byte[1 << 20];
        for (int written = 0; written < count; written += block.Length)
        {
            stream.Write(block);
        }
    }

    private static int Next(byte[] bytes, int from, ReadOnlySpan<byte> signature) =>
        bytes.AsSpan(from).IndexOf(signature) is var found and >= 0 ? from + found : -1;
}
