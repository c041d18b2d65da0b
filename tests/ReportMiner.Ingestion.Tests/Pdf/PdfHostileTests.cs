using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ReportMiner.Ingestion.Pdf;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>
/// Files made to hang, exhaust or use a reader. Each ends as a text or with a code; where the page is sound its text is read.
/// </summary>
public sealed class PdfHostileTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Files with a sound page and anything around it.</summary>
    private static readonly Dictionary<string, Func<byte[]>> Readable = new(StringComparer.Ordinal)
    {
        ["arrays in each other"] = () => new PdfObjects().Put(7, Repeat("[", 100_000) + Repeat("]", 100_000)).Bytes(),
        ["arrays in each other, called for"] = () => Catalogue("/Names 7 0 R").Put(7, Repeat("[", 100_000) + Repeat("]", 100_000)).Bytes(),
        ["states saved in each other"] = () => new PdfObjects().Stream(4, Repeat("q ", 100_000) + PdfObjects.Show).Bytes(),
        ["a page tree that holds itself"] = () => new PdfObjects().Put(2, "<< /Type /Pages /Count 1 /Kids [2 0 R 3 0 R] >>").Bytes(),
        ["a page tree in a ring"] = () =>
            new PdfObjects().Put(2, "<< /Type /Pages /Count 2 /Kids [7 0 R] >>").Put(7, "<< /Type /Pages /Count 2 /Kids [2 0 R 3 0 R] >>")
                .Bytes(),
        ["a form that draws itself"] = () =>
            new PdfObjects().Stream(4, PdfObjects.Show + " /X Do")
                .Stream(6, "/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 6 0 R >> >>")
                .Bytes(),
        ["forms that draw one another beyond what the short way reads"] = () =>
            Ring(PdfObjects.Show + " BT /F 0 Tf (x) Tj ET /X Do").Bytes(),
        ["a stream shorter than it says"] = () => new PdfObjects().Stream(4, PdfObjects.Show, length: "1000000000").Bytes(),
        ["a stream longer than it says"] = () => new PdfObjects().Stream(4, PdfObjects.Show, length: "3").Bytes(),
        ["a stream of negative length"] = () => new PdfObjects().Stream(4, PdfObjects.Show, length: "-7").Bytes(),
        ["a stream as long as itself"] = () => new PdfObjects().Stream(4, PdfObjects.Show, length: "4 0 R").Bytes(),
        ["a table of more objects than there are"] = () => Patched("/Size 6", "/Size 2147483647"),
        ["a table before itself"] = () => Patched("/Size 6", "/Size 6 /Prev 400"),
        ["a table that begins nowhere"] = () => Patched("startxref\n", "startxref\n9999999999"),
        ["a table of two thousand million entries"] = () => Patched("xref\n0 6", "xref\n0 2000000000"),
        ["a number of pages that is not theirs"] = () =>
            new PdfObjects().Put(2, "<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>").Bytes(),
        ["fifty filters"] = () => Filtered(50),
        ["a stream of objects without end"] = () =>
            new PdfObjects().Stream(7, "0123456789", "/Type /ObjStm /N 2147483647 /First 2147483647").Bytes(),
        ["a stream of objects that goes on with itself"] = () =>
            new PdfObjects().Stream(7, "7 0 <<>>", "/Type /ObjStm /N 1 /First 4 /Extends 7 0 R").Bytes(),
        ["scripts and programs"] = () =>
            Catalogue("/OpenAction << /S /JavaScript /JS (app.launchURL\\(1\\)) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >>").Bytes(),
        ["an attached program"] = () =>
            Catalogue("/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>] >> >>")
                .Stream(7, "MZ", "/Type /EmbeddedFile").Bytes(),
        ["a password that is empty"] = () => PdfObjects.Encrypted(""),
    };

    /// <summary>Files of which nothing can be said but that they end.</summary>
    private static readonly Dictionary<string, Func<byte[]>> Endless = new(StringComparer.Ordinal)
    {
        ["arrays in each other on the page"] = () => new PdfObjects().Stream(4, Repeat("[", 100_000) + PdfObjects.Show).Bytes(),
        ["dictionaries in each other on the page"] = () =>
            new PdfObjects().Put(3, "<< /Type /Page /X " + Repeat("<< /A ", 100_000) + "1" + Repeat(">>", 100_000) + " /Parent 2 0 R >>")
                .Bytes(),
        ["brackets of a string without end"] = () => new PdfObjects().Stream(4, Repeat("(", 1_000_000) + PdfObjects.Show).Bytes(),
        ["an object that is itself"] = () => new PdfObjects().Put(2, "2 0 R").Bytes(),
        ["a page tree that doubles thirty times"] = Doubled,
        ["a hundred thousand filters"] = () =>
            new PdfObjects().Stream(4, PdfObjects.Show, $"/Filter [{Repeat("/ASCIIHexDecode ", 100_000)}]").Bytes(),
        ["a stream that unpacks to a thousand times its size"] = () =>
            new PdfObjects().Stream(4, Packed(Encoding.ASCII.GetBytes(Repeat("0 0 m ", 5_000_000))), "/Filter /FlateDecode").Bytes(),
        ["a stream packed twice"] = () =>
            new PdfObjects().Stream(4, Packed(Packed(new byte[64 << 20])), "/Filter [/FlateDecode /FlateDecode]").Bytes(),
        ["columns without end"] = () =>
            new PdfObjects()
                .Stream(
                    4,
                    Packed(Encoding.ASCII.GetBytes(PdfObjects.Show)),
                    "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 2147483647 /BitsPerComponent 16 >>")
                .Bytes(),
        ["a picture of four thousand million square dots"] = () =>
            new PdfObjects().Stream(4, "q 600 0 0 800 0 0 cm /X Do Q")
                .Stream(
                    6,
                    "x",
                    "/Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 /ColorSpace /DeviceRGB /BitsPerComponent 8")
                .Bytes(),
        ["a picture in the text that does not end"] = () =>
            new PdfObjects().Stream(4, "BI /W 999999999 /H 999999999 ID " + Repeat("x", 1000) + " " + PdfObjects.Show).Bytes(),
        ["a page without a size"] = () =>
            new PdfObjects().Put(3, "<< /Type /Page /Parent 2 0 R /MediaBox [-1e300 1e300 nan 1e308] /Contents 4 0 R >>").Bytes(),
        ["letters of four thousand million codes"] = () => new PdfObjects().Put(
            5,
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [<< /Type /Font "
                + "/Subtype /CIDFontType2 /BaseFont /X >>] >>")
            .Stream(
                7, "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange")
            .Bytes(),
        ["a table of letters that calls itself"] = () => new PdfObjects().Put(
            5,
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 7 0 R /ToUnicode 7 0 R /DescendantFonts [<< /Type /Font /Subtype "
                + "/CIDFontType2 /BaseFont /X >>] >>")
            .Stream(7, "/C usecmap", "/Type /CMap /CMapName /C /UseCMap 7 0 R").Bytes(),
        ["a table packed a thousandfold"] = () => Bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n", new PdfObjects()
            .Stream(
                9,
                Packed(new byte[32 << 20]),
                "/Type /XRef /Size 100000000 /W [1 2 1] /Index [0 100000000] /Root 1 0 R /Filter /FlateDecode")
            .Bytes()),
        ["a table of columns without end"] = () =>
            new PdfObjects().Stream(9, "0123456789", "/Type /XRef /Size 10 /W [2147483647 2147483647 2147483647] /Root 1 0 R").Bytes(),
    };

    public static TheoryData<string> ReadableNames => [.. Readable.Keys];

    public static TheoryData<string> EndlessNames => [.. Endless.Keys];

    [Theory]
    [MemberData(nameof(ReadableNames))]
    public async Task The_text_of_a_sound_page_is_read(string name) =>
        (await Read(Readable[name]())).Text.Should().Contain(PdfObjects.Words);

    [Theory]
    [MemberData(nameof(EndlessNames))]
    public async Task The_reading_ends_with_a_text_or_a_code(string name)
    {
        try
        {
            (await Read(Endless[name]())).Lines.Should().NotBeEmpty();
        }
        catch (UnreadableFileException refused)
        {
            DiagnosticCatalogue.All.Where(r => r.Severity == Severity.Fatal).Select(r => r.Code).Should().Contain(refused.Diagnostic.Code);
        }
    }

    [Fact]
    public async Task More_pages_than_the_limit_are_refused_before_they_are_read()
    {
        byte[] bytes = new PdfObjects().Put(2, $"<< /Type /Pages /Count 20000 /Kids [{Repeat("3 0 R ", 20_000)}] >>").Bytes();

        (await Refusal(bytes)).Code.Should().Be(DiagnosticCatalogue.TooLarge.Code);
    }

    [Fact]
    public async Task A_password_that_is_not_empty_is_told() =>
        (await Refusal(PdfObjects.Encrypted("secret"))).Code.Should().Be(DiagnosticCatalogue.Encrypted.Code);

    [Fact]
    public async Task Nothing_is_fetched()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        string address = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/x";
        byte[] bytes = Catalogue($"/OpenAction << /S /URI /URI ({address}) >> /AcroForm << /XFA 7 0 R >>")
            .Stream(7, $"<!DOCTYPE x SYSTEM \"{address}\"><x/>")
            .Put(
                3,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R /Annots "
                    + $"[<< /Subtype /Link /A << /S /GoToR /F ({address}) >> >>] >>")
            .Bytes();

        (await Read(bytes)).Text.Should().Contain(PdfObjects.Words);

        server.Pending().Should().BeFalse();
    }

    [Theory]
    [InlineData("scripts and programs", "scripts")]
    [InlineData("an attached program", "attached files")]
    public async Task What_is_not_read_is_said(string name, string what) =>
        (await Read(Readable[name]())).Diagnostics.Should()
            .ContainSingle(d => d.Code == DiagnosticCatalogue.EmbeddedContent.Code).Which.Message.Should().Be($"Not read: {what}.");

    private static Task<Manuscript> Read(byte[] bytes) =>
        Task.Run(() => new PdfManuscriptReader().Read(bytes, CancellationToken.None)).WaitAsync(Patience);

    private static async Task<Diagnostic> Refusal(byte[] bytes)
    {
        Func<Task> reading = () => Read(bytes);
        return (await reading.Should().ThrowAsync<UnreadableFileException>()).Which.Diagnostic;
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static PdfObjects Catalogue(string entries) => new PdfObjects().Put(1, $"<< /Type /Catalog /Pages 2 0 R {entries} >>");

    private static PdfObjects Ring(string page)
    {
        const string form = "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X {0} 0 R >> >>";
        return new PdfObjects().Stream(4, page).Stream(6, "/X Do", form.Replace("{0}", "7", StringComparison.Ordinal))
            .Stream(7, "/X Do", form.Replace("{0}", "6", StringComparison.Ordinal));
    }

    private static byte[] Patched(string from, string to) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(new PdfObjects().Bytes()).Replace(from, to, StringComparison.Ordinal));

    private static byte[] Bytes(string head, byte[] rest) => [.. Encoding.Latin1.GetBytes(head), .. rest];

    private static byte[] Filtered(int times)
    {
        byte[] content = Encoding.Latin1.GetBytes(PdfObjects.Show);
        for (int i = 0; i < times; i++)
        {
            content = Packed(content);
        }

        return new PdfObjects().Stream(4, content, $"/Filter [{Repeat("/FlateDecode ", times)}]").Bytes();
    }

    private static byte[] Doubled()
    {
        var file = new PdfObjects().Put(2, "<< /Type /Pages /Count 1073741824 /Kids [10 0 R 10 0 R] >>");
        for (int i = 10; i < 40; i++)
        {
            file.Put(i, $"<< /Type /Pages /Count 1073741824 /Kids [{i + 1} 0 R {i + 1} 0 R] >>");
        }

        return file.Put(40, "<< /Type /Page /MediaBox [0 0 600 800] >>").Bytes();
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }
}
