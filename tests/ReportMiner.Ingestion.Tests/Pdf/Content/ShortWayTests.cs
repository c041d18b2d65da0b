using FluentAssertions;

namespace ReportMiner.Ingestion.Tests.Pdf.Content;

/// <summary>Pages read the short way are as the library reads them; what the short way does not know, it leaves alone.</summary>
public sealed class ShortWayTests
{
    private const string Form =
        "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [0.5 0 0 0.5 30 40] /Resources << /Font << /F 7 0 R >> >>";

    [Theory]
    [InlineData("BT /F 12 Tf 72 700 Td (One) Tj 3 -14.4 TD (two) Tj T* (three) ' 1.5 0.25 (fo ur) \" ET")]
    [InlineData("BT /F 9.96 Tf 1.02 0 0 1 72.024 700.5 Tm [(Wo) -12.5 (r) 7 (ds) -250 (here)] TJ ET")]
    [InlineData("BT 2 Tc 3.25 Tw 90 Tz 14 TL 4 Ts 3 Tr /F 10 Tf 72 700 Td (all at once) Tj T* (again) Tj ET")]
    [InlineData("q 0 1 -1 0 500 20 cm BT /F 11 Tf 40 60 Td (on its side) Tj ET Q BT /F 11 Tf 40 60 Td (upright) Tj ET")]
    [InlineData("BT /F 11 Tf -1 0 0 -1 300 300 Tm (on its head) Tj 0.7 0.7 -0.7 0.7 200 200 Tm (aslant) Tj ET")]
    [InlineData("q Q Q BT /F 12 Tf 72 700 Td (more ends than beginnings) Tj ET")]
    [InlineData("BT /F 12 Tf 72 700 Td (\\(in \\) brackets (and more) \\\\ \\101\\60\\7 \\n\\r\\t\\b\\f \\q) Tj ET")]
    [InlineData("BT /F 12 Tf 72 700 Td <48 65 6C6c 6F> Tj ET % a remark (that does not count\nBT /F 12 Tf 72 600 Td(close)Tj ET")]
    [InlineData("/P << /MCID 0 /Lang (ru) /K [1 << /A /B >>] >> BDC BT /F 12 Tf 72 700 Td (marked) Tj ET EMC /A BMC EMC")]
    [InlineData("0.1 w 1 J 0 j 10 M [3 2] 0 d 0 g 1 0 0 RG 0 0 0 1 k /R gs 10 20 100 0.5 re f 5 5 m 50 5 l S")]
    [InlineData("10 10 m 20 50 60 50 70 10 c 80 0 90 90 v 95 5 99 99 y h b* 0 0 m 7 7 l h s 1 1 10 10 re W n 2 2 5 -5 re W* n")]
    [InlineData("5 5 l 9 9 m 9 9 l S n 3 3 m n 10 10 50 50 re 70 70 m 80 90 l B 1 2 3 4 re f*")]
    [InlineData("BT /F 12 Tf 72 700 Td (before) Tj ET q 2 0 0 2 0 0 cm /X Do Q BT /F 12 Tf 72 600 Td (behind) Tj ET /X Do /None Do")]
    [InlineData("BT /F 12 Tf +72. 700.00 Td -0 .5 Td (numbers) Tj 1.123456 -.0001 Td (small) Tj ET")]
    [InlineData("")]
    public void What_is_known_is_read_the_same(string content)
    {
        byte[] file = new PdfObjects()
            .Stream(4, content)
            .Stream(6, "1 0 0 1 5 5 cm BT /F 8 Tf 10 10 Td (inside) Tj ET 1 1 9 9 re f", Form)
            .Put(7, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-BoldItalic >>")
            .Bytes();

        InkComparison.Compare(file).Should().Be((1, 1));
    }

    [Theory]
    [InlineData("BT /F 12 Tf 1 72 700 Td (too many values) Tj ET")]
    [InlineData("BT /F 12 Tf 72 Td (too few) Tj ET")]
    [InlineData("BT /F 12 Tf 72 7-00 Td (no number) Tj ET")]
    [InlineData("BT /F 12 Tf 72 700 Td (no end")]
    [InlineData("BT /F 12 Tf 72 700 Td <4> Tj ET")]
    [InlineData("BT /F 12 Tf 72 700 Td <4G> Tj ET")]
    [InlineData("BT /F 12 Tf 72 700 Td (two\r\nlines) Tj ET")]
    [InlineData("BT /#46 12 Tf 72 700 Td (a name in code) Tj ET")]
    [InlineData("BT /F 0 Tf 72 700 Td (no size) Tj ET")]
    [InlineData("BT /F 12 Tf 72 700 Td [(in) [(each)] (other)] TJ ET")]
    [InlineData("BT /F 12 Tf 72 700 Td (text) ] Tj ET")]
    [InlineData("BT /F 12 Tf 72 700 Td (text) Tj ET >> unknown")]
    [InlineData("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI BT /F 12 Tf 72 700 Td (after a picture) Tj ET")]
    public void What_is_not_known_is_left_to_the_library(string content)
    {
        byte[] file = new PdfObjects()
            .Stream(4, content)
            .Bytes();

        InkComparison.Compare(file).Should().Be((1, 0));
    }

    [Theory]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 90")]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 270 /CropBox [20 30 500 700]")]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 180 /CropBox [20 30 500 700]")]
    [InlineData("/MediaBox [-100 -50 500 750] /CropBox [-500 0 450 2000]")]
    [InlineData("/MediaBox [0 0 600 800] /UserUnit 2")]
    public void Pages_are_turned_and_cut_the_same(string entries)
    {
        byte[] file = new PdfObjects()
            .Put(3, $"<< /Type /Page /Parent 2 0 R {entries} /Resources << /Font << /F 5 0 R >> >> /Contents [4 0 R 8 0 R] >>")
            .Stream(8, "BT /F 7 Tf 100 100 Td (a second part) Tj ET 10 10 50 50 re f")
            .Bytes();

        InkComparison.Compare(file).Should().Be((1, 1));
    }

    [RealPdfFact]
    public void Real_documents_are_read_the_same_and_nearly_all_of_them_the_short_way()
    {
        int pages = 0, taken = 0;
        foreach (string name in RealPdf.Readable())
        {
            (int all, int own) = InkComparison.Compare(File.ReadAllBytes(Path.Combine(RealPdf.Folder!, name)));
            (pages, taken) = (pages + all, taken + own);
        }

        taken.Should().BeGreaterThan(pages * 9 / 10);
    }
}
