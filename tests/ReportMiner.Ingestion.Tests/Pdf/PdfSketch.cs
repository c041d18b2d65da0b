using System.Globalization;
using System.Text;

namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>
/// Writes small PDF files by hand, sign by sign, so that a test says exactly what is printed where. All letters are half an em wide,
/// combining marks nothing, and a space a quarter; places count from the top left corner.
/// </summary>
internal sealed class PdfSketch
{
    private const string Cyrillic = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяёЁ–«»•";

    private readonly List<string> _contents = [];
    private readonly List<(double Width, double Height)> _sizes = [];
    private StringBuilder _page = new();
    private double _height;

    public string TrailerExtra { get; init; } = "";

    public PdfSketch Page(double width = 600, double height = 800)
    {
        Close();
        _sizes.Add((width, height));
        _height = height;
        return this;
    }

    /// <summary>
    /// Prints text with its baseline at <paramref name="y"/>; <paramref name="style"/> is a letter of R(egular), B(old), I(talic),
    /// U(nmapped).
    /// </summary>
    public PdfSketch Text(double x, double y, string text, double size = 10, char style = 'R', double spacing = 0, int mode = 0) =>
        Raw($"BT /{style} {N(size)} Tf {N(spacing)} Tc {mode} Tr 1 0 0 1 {N(x)} {N(_height - y)} Tm "
            + $"<{Convert.ToHexString([.. text.Select(Code)])}> Tj ET");

    /// <summary>Prints lines of text below each other.</summary>
    public PdfSketch Lines(double x, double y, double pitch, params string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            Text(x, y + (i * pitch), lines[i]);
        }

        return this;
    }

    public PdfSketch Stroke(double x1, double y1, double x2, double y2) =>
        Raw($"0.5 w {N(x1)} {N(_height - y1)} m {N(x2)} {N(_height - y2)} l S");

    public PdfSketch Clip(double x, double y, double width, double height) =>
        Raw($"q {N(x)} {N(_height - y - height)} {N(width)} {N(height)} re W n Q");

    public PdfSketch Image(double x, double y, double width, double height) =>
        Raw($"q {N(width)} 0 0 {N(height)} {N(x)} {N(_height - y - height)} cm /Im Do Q");

    public PdfSketch Raw(string operators)
    {
        _page.Append(operators).Append('\n');
        return this;
    }

    public byte[] Bytes()
    {
        Close();
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_sizes.Count} /Kids [{string.Join(' ', Enumerable.Range(0, _sizes.Count).Select(i => $"{13 + (2 * i)} 0 R"))}] >>",
            Font("Sketch", 8, 7), Font("Sketch-Bold", 11, 7), Font("Sketch-Italic", 12, 7), Font("Sketch", 8, 0),
            ToUnicode(),
            Descriptor("Sketch"),
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 "
            + ">>\nstream\n0\nendstream",
            "<< /Font << /R 3 0 R /B 4 0 R /I 5 0 R /U 6 0 R >> /XObject << /Im 9 0 R >> >>",
            Descriptor("Sketch-Bold"),
            Descriptor("Sketch-Italic"),
        };
        for (int i = 0; i < _sizes.Count; i++)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {N(_sizes[i].Width)} {N(_sizes[i].Height)}] /Resources 10 0 R "
                + $"/Contents {14 + (2 * i)} 0 R >>");
            objects.Add($"<< /Length {_contents[i].Length} >>\nstream\n{_contents[i]}\nendstream");
        }

        return File(objects);
    }

    private static byte Code(char c)
    {
        int at = Cyrillic.IndexOf(c, StringComparison.Ordinal);
        return (byte)(at >= 0 ? 128 + at : c);
    }

    private static string N(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Descriptor(string name) =>
        $"<< /Type /FontDescriptor /FontName /{name} /Flags 32 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 750 /Descent -250 "
        + $"/CapHeight 700 /StemV 80 >>";

    private static string Font(string name, int descriptor, int toUnicode)
    {
        string widths = string.Join(' ', Enumerable.Range(0, 256).Select(static code => code switch { ' ' => 250, 3 => 0, _ => 500 }));
        string map = toUnicode == 0 ? "/Encoding << /Type /Encoding /Differences [1 /nosuch1 /nosuch2] >>" : $"/ToUnicode {toUnicode} 0 R";
        return $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /FirstChar 0 /LastChar 255 /Widths [{widths}] "
            + $"/FontDescriptor {descriptor} 0 R {map} >>";
    }

    private static string ToUnicode()
    {
        var map =
            new StringBuilder(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <00> <FF> "
                    + "endcodespacerange\n");
        map.Append("1 beginbfrange <20> <7E> <0020> endbfrange\n");
        map.Append(CultureInfo.InvariantCulture, $"{Cyrillic.Length} beginbfchar\n");
        for (int i = 0; i < Cyrillic.Length; i++)
        {
            map.Append(CultureInfo.InvariantCulture, $"<{128 + i:X2}> <{(int)Cyrillic[i]:X4}>\n");
        }

        map.Append("endbfchar\n1 beginbfchar <01> <FB01> endbfchar\n1 beginbfchar <02> <00AD> endbfchar\n1 beginbfchar <03> <0306> "
            + "endbfchar\nendcmap end end");
        return $"<< /Length {map.Length} >>\nstream\n{map}\nendstream";
    }

    private void Close()
    {
        if (_sizes.Count > _contents.Count)
        {
            _contents.Add(_page.ToString());
            _page = new();
        }
    }

    private byte[] File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (int i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (int offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer << /Size {objects.Count + 1} /Root 1 0 R {TrailerExtra} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
