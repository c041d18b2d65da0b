using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>The part of the graphics state (ISO 32000-1, 8.4 and 9.3) that places letters and lines.</summary>
internal struct GraphicsState
{
    public GraphicsState(in TransformationMatrix matrix) => Matrix = matrix;

    /// <summary>From user space to the page.</summary>
    public TransformationMatrix Matrix;

    /// <summary>Name of the font in the resources.</summary>
    public NameToken? FontName { get; set; }

    /// <summary>The font; <see langword="null"/> until something is shown in it.</summary>
    public FontGlyphs? Font { get; set; }

    public double FontSize { get; set; }

    /// <summary>Whether letters are set but not painted (9.3.6, mode 3).</summary>
    public bool Invisible { get; set; }

    /// <summary>1 for letters as wide as the font has them.</summary>
    public double Stretch { get; set; } = 1;

    public double CharacterSpacing { get; set; }

    public double WordSpacing { get; set; }

    public double Leading { get; set; }

    public double Rise { get; set; }
}
