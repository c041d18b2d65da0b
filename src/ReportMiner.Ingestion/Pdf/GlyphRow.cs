namespace ReportMiner.Ingestion.Pdf;

/// <summary>Glyphs beside each other, from left to right: a part of memory that the next page is written over.</summary>
internal sealed class GlyphRow
{
    private readonly Glyph[] _items;
    private readonly int _start;

    public GlyphRow(Glyph[] items, int start, int length) => (_items, _start, Length) = (items, start, length);

    public int Length { get; }

    public ReadOnlySpan<Glyph> Glyphs => _items.AsSpan(_start, Length);

    public GlyphRow Part(int start, int length) => new(_items, _start + start, length);
}
