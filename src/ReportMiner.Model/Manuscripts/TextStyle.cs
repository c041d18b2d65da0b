namespace ReportMiner.Model.Manuscripts;

/// <summary>How a stretch of text is set.</summary>
[Flags]
public enum TextStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,

    /// <summary>A raised small figure or sign: nearly always a footnote mark.</summary>
    Superscript = 4,

    /// <summary>Letters set apart for emphasis; in <see cref="Manuscript.Text"/> they are already closed up.</summary>
    LetterSpaced = 8,
    Underlined = 16,
}
