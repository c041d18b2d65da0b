using UglyToad.PdfPig.PdfFonts;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>The fonts of a document with what was asked of them.</summary>
internal sealed class FontCache
{
    private readonly Dictionary<IFont, FontGlyphs> _glyphs = new(ReferenceEqualityComparer.Instance);

    public FontGlyphs GlyphsOf(IFont font)
    {
        if (!_glyphs.TryGetValue(font, out FontGlyphs? glyphs))
        {
            _glyphs.Add(font, glyphs = new(font));
        }

        return glyphs;
    }
}
