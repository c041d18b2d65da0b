using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>The glyphs of one font, asked for once each: a document shows the same few again and again.</summary>
internal sealed class FontGlyphs
{
    private const int RowSize = 256;
    private const int MostSpaces = 3;

    private readonly IFont _font;
    private readonly Dictionary<string, int> _spaces = new(StringComparer.Ordinal);
    private readonly FontGlyph?[]?[] _rows = new FontGlyph?[]?[RowSize];

    public FontGlyphs(IFont font)
    {
        if (font.IsVertical)
        {
            throw new UnusualContentException("A font runs down the page.");
        }

        _font = font;
        Style = FontStyle.Of(font.Details);
        IsDrawn = font is IType3Font;
    }

    public TextStyle Style { get; }

    /// <summary>Whether its glyphs are little pages (Type 3), which say themselves how large they are.</summary>
    public bool IsDrawn { get; }

    /// <summary>Reads the code whose first byte is the current one.</summary>
    /// <param name="bytes">The string.</param>
    /// <param name="isSpace">Whether it is the code of one byte that word spacing is added to.</param>
    public FontGlyph Read(IInputBytes bytes, out bool isSpace)
    {
        int code = _font.ReadCharacterCode(bytes, out int length);
        isSpace = code == ' ' && length == 1;
        if (code is < 0 or >= RowSize * RowSize)
        {
            throw new UnusualContentException("A code has more than two bytes.");
        }

        FontGlyph?[] row = _rows[code / RowSize] ??= new FontGlyph?[RowSize];
        return row[code % RowSize] ??= Ask(code);
    }

    /// <summary>A font has a space, perhaps one that does not break a line, but never many under one name.</summary>
    private bool IsOneSpaceTooMany(string value)
    {
        _spaces[value] = _spaces.GetValueOrDefault(value) + 1;
        return _spaces[value] > MostSpaces;
    }

    private FontGlyph Ask(int code)
    {
        string value = _font.TryGetUnicode(code, out string? known) && known is not null ? known : new string((char)code, 1);
        CharacterBoundingBox box = _font.GetBoundingBox(code);
        string text = GlyphText.Normal(value, _font.Details?.Name);
        return new(value, text, box.Width, box.GlyphBounds, text == " " && IsOneSpaceTooMany(value));
    }
}
