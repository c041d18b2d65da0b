namespace ReportMiner.Ingestion.Pdf;

/// <summary>Glyphs beside each other, from left to right: a part of memory that the next page is written over.</summary>
internal sealed class GlyphRow
{
    private readonly Glyph[] _items;
    private readonly int _start;

    public GlyphRow(Glyph[] items, int start, int length, double wordGap = 0) =>
        (_items, _start, Length, WordGap) = (items, start, length, wordGap);

    public int Length { get; }

    /// <summary>The gap, in parts of the font size, from which on two glyphs without a printed space are two words.</summary>
    public double WordGap { get; set; }

    public ReadOnlySpan<Glyph> Glyphs => _items.AsSpan(_start, Length);

    public GlyphRow Part(int start, int length) => new(_items, _start + start, length, WordGap);
}
