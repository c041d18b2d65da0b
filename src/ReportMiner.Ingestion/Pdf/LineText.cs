using System.Collections.Immutable;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>The text of a line, made of its glyphs.</summary>
/// <param name="Content">The text, words divided by one space.</param>
/// <param name="Spans">Stretches set in another way than plain; offsets count from the start of the line.</param>
/// <param name="Style">Style that its letters share.</param>
/// <param name="Left">Where its first glyph begins, in points of the page's frame.</param>
/// <param name="Right">Where its last glyph ends.</param>
/// <param name="Baseline">Distance of its baseline from the top.</param>
/// <param name="Size">Size of most of its letters.</param>
/// <param name="Overprinted">Whether its letters are printed over each other, so that their order is not certain.</param>
internal sealed record LineText(
    string Content,
    ImmutableArray<StyledSpan> Spans,
    TextStyle Style,
    double Left,
    double Right,
    double Baseline,
    double Size,
    bool Overprinted = false)
{
    /// <summary>
    /// The place of the line; letters rise about three quarters of their size above the baseline and fall a quarter below it.
    /// </summary>
    public Box Box => new(Left, Baseline - (0.75 * Size), Right, Baseline + (0.25 * Size));

    /// <summary>Text of the raised marks at the start of the line; empty where there are none.</summary>
    public string LeadingMark =>
        !Spans.IsEmpty && Spans[0].Start == 0 && Spans[0].Style.HasFlag(TextStyle.Superscript) ? Content[..Spans[0].End] : "";
}
