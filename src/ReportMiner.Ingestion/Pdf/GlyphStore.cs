namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Memory for the glyphs of a page, used again for the next one: they are many, and gone as soon as lines are made of them.
/// </summary>
internal sealed class GlyphStore
{
    private Glyph[] _items = new Glyph[4096];
    private int _used;

    public void Clear() => _used = 0;

    /// <returns>Room for so many glyphs at most; what is written there is kept by <see cref="Keep"/>.</returns>
    public Span<Glyph> Room(int most)
    {
        if (_items.Length - _used < most)
        {
            (_items, _used) = (new Glyph[Math.Max(_items.Length * 2, most)], 0);
        }

        return _items.AsSpan(_used, most);
    }

    public GlyphRow Keep(int count)
    {
        var row = new GlyphRow(_items, _used, count);
        _used += count;
        return row;
    }
}
