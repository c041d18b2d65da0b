namespace ReportMiner.Ingestion.Pdf;

/// <summary>All glyphs of one writing direction on a page, by baseline from the top and then from left to right.</summary>
/// <param name="Frame">The frame that their places are given in.</param>
/// <param name="Baselines">Glyphs that are on one baseline, each from left to right; baselines from the top down.</param>
/// <param name="Apart">Whether they lie over the page and are no part of its text: watermarks, stamps.</param>
internal sealed record GlyphSheet(PageFrame Frame, IReadOnlyList<GlyphRow> Baselines, bool Apart);
