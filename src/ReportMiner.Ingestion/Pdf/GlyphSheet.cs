namespace ReportMiner.Ingestion.Pdf;

/// <summary>All glyphs of one writing direction on a page, by baseline from the top and then from left to right.</summary>
/// <param name="Frame">The frame that their places are given in.</param>
/// <param name="Baselines">Glyphs that stand on one baseline, each from left to right; baselines from the top down.</param>
/// <param name="WordGap">The gap, in parts of the font size, from which on two glyphs without a printed space are two words.</param>
internal sealed record GlyphSheet(PageFrame Frame, IReadOnlyList<GlyphRow> Baselines, double WordGap);
