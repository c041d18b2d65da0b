using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.PdfFonts;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>How a font is set. Not every font says in its descriptor that it is bold; its name does.</summary>
internal static class FontStyle
{
    public static TextStyle Of(FontDetails font)
    {
        string name = font.Name ?? "";
        bool bold = font.IsBold || Names(name, "bold") || Names(name, "black") || Names(name, "heavy");
        bool italic = font.IsItalic || Names(name, "italic") || Names(name, "oblique");
        return (bold ? TextStyle.Bold : TextStyle.Plain) | (italic ? TextStyle.Italic : TextStyle.Plain);
    }

    private static bool Names(string font, string style) => font.Contains(style, StringComparison.OrdinalIgnoreCase);
}
