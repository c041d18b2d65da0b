using ReportMiner.CorpusMaker.Typesetting;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>The three cuts of the type that PDF samples are set in, and the widths of their letters.</summary>
public sealed class FontSet
{
    /// <summary>Where Debian's fonts-dejavu installs them; their licence allows embedding.</summary>
    public const string Folder = "/usr/share/fonts/truetype/dejavu";

    private const double MeasuringSize = 1000;
    private readonly Dictionary<Face, byte[]> _files;
    private readonly Dictionary<Face, PdfDocumentBuilder.AddedFont> _fonts = [];
    private readonly Dictionary<(Face, char), double> _widths = [];
    private readonly PdfPageBuilder _page;

    private FontSet(Dictionary<Face, byte[]> files)
    {
        _files = files;
        // Letters are measured in a document of its own, so that no sample embeds a letter that it does not print.
        var builder = new PdfDocumentBuilder();
        _page = builder.AddPage(PageSize.A4);
        foreach ((Face face, byte[] file) in files)
        {
            _fonts[face] = builder.AddTrueTypeFont(file);
        }
    }

    public static bool Installed => Names.Values.All(name => File.Exists(Path.Combine(Folder, name)));

    private static Dictionary<Face, string> Names { get; } = new()
    {
        [Face.Regular] = "DejaVuSerifCondensed.ttf",
        [Face.Bold] = "DejaVuSerifCondensed-Bold.ttf",
        [Face.Italic] = "DejaVuSerifCondensed-Italic.ttf",
    };

    /// <exception cref="FileNotFoundException">The fonts are not installed.</exception>
    public static FontSet Load() => new(Names.ToDictionary(n => n.Key, n => File.ReadAllBytes(Path.Combine(Folder, n.Value))));

    public byte[] Bytes(Face face) => _files[face];

    /// <summary>Width of a text in points.</summary>
    public double Width(string text, Face face, double size) => text.Sum(letter => Width(letter, face)) * size / MeasuringSize;

    private double Width(char letter, Face face)
    {
        if (!_widths.TryGetValue((face, letter), out double width))
        {
            width = _page.MeasureText(letter.ToString(), MeasuringSize, new PdfPoint(0, 0), _fonts[face])[^1].EndBaseLine.X;
            _widths[(face, letter)] = width;
        }

        return width;
    }
}
