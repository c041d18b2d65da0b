using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// Tells where the letters of shown strings stand (ISO 32000-1, 9.4). It computes in the order of the library's own processor, so that
/// both find the same places to the last bit.
/// </summary>
internal sealed class LetterPlacer
{
    private const double SamePlace = 10e-5;

    private readonly PageInk _ink;
    private readonly StringBytes _bytes;
    private TransformationMatrix _text = TransformationMatrix.Identity;
    private TransformationMatrix _line = TransformationMatrix.Identity;
    private string _last = "";
    private bool _mayJoin;

    public LetterPlacer(PageInk ink, StringBytes bytes) => (_ink, _bytes) = (ink, bytes);

    public void SetMatrix(in TransformationMatrix matrix) => (_text, _line) = (matrix, matrix);

    public void NextLine(double x, double y) => SetMatrix(TransformationMatrix.GetTranslationMatrix(x, y).Multiply(_line));

    /// <summary>An operator that shows text begins: its letters do not belong to those before.</summary>
    public void BeginShowing() => _mayJoin = false;

    /// <summary>Moves on within a line.</summary>
    public void Adjust(double thousandths, in GraphicsState state)
    {
        double x = -thousandths / 1000 * state.FontSize * state.Stretch;
        _text = TransformationMatrix.GetTranslationMatrix(x, 0).Multiply(_text);
    }

    public void Show(byte[] bytes, int start, int length, in GraphicsState state)
    {
        FontGlyphs font = state.Font!;
        TransformationMatrix matrix = state.Matrix;
        double size = PointSize(matrix, state.FontSize);
        double scale = state.FontSize * state.Stretch;
        _bytes.Take(bytes, start, length);
        while (_bytes.MoveNext())
        {
            FontGlyph glyph = font.Read(_bytes, out bool isSpace);
            Add(glyph, font, state, scale, size);
            double advance = ((glyph.Width * state.FontSize) + state.CharacterSpacing + (isSpace ? state.WordSpacing : 0.0)) * state.Stretch;
            _text = _text.Translate(advance, 0);
        }
    }

    private double PointSize(in TransformationMatrix matrix, double fontSize)
    {
        double size = Math.Round(matrix.Multiply(_text).Transform(new PdfRectangle(0, 0, 1, fontSize)).Height, 2);
        return size is > 0.1 and < 2000 ? size : throw new UnusualContentException("Letters have no size of their own.");
    }

    private void Add(FontGlyph glyph, FontGlyphs font, in GraphicsState state, double scale, double size)
    {
        if (IsMark(glyph.Value) && _mayJoin && TryJoin(glyph.Value))
        {
            return;
        }

        PdfPoint start = Place(0, state.Rise, state.Matrix), end = Place(scale * glyph.Width, state.Rise, state.Matrix);
        TextOrientation orientation = Direction(start, end) ?? DirectionOf(glyph, font, state, scale);
        if (!double.IsFinite(start.X + start.Y + end.X + end.Y))
        {
            throw new UnusualContentException("Letters stand nowhere.");
        }

        _ink.Add(new PlacedLetter(glyph.Text, start, end, size, font.Style, orientation));
        (_last, _mayJoin) = (glyph.Value, true);
    }

    private PdfPoint Place(double x, double y, in TransformationMatrix matrix)
    {
        double inX = (_text.A * x) + (_text.C * y) + _text.E;
        double inY = (_text.B * x) + (_text.D * y) + _text.F;
        return new((matrix.A * inX) + (matrix.C * inY) + matrix.E, (matrix.B * inX) + (matrix.D * inY) + matrix.F);
    }

    private static bool IsMark(string value) => value.Length == 1 && value[0] is >= '\u0300' and <= '\u036F';

    /// <summary>A combining mark that is shown after its letter in one string belongs to it.</summary>
    private bool TryJoin(string mark)
    {
        string joined = _last + mark;
        if (_last.Length == 0 || char.IsControl(_last[^1]))
        {
            throw new UnusualContentException("A mark follows no letter.");
        }

        _last = joined;
        _ink.Amend(GlyphText.Normal(joined));
        return true;
    }

    private static TextOrientation? Direction(PdfPoint start, PdfPoint end)
    {
        bool level = Math.Abs(start.Y - end.Y) < SamePlace, upright = Math.Abs(start.X - end.X) < SamePlace;
        return level && upright ? null
            : level ? start.X > end.X ? TextOrientation.Rotate180 : TextOrientation.Horizontal
            : upright ? start.Y > end.Y ? TextOrientation.Rotate90 : TextOrientation.Rotate270
            : TextOrientation.Other;
    }

    /// <summary>A glyph without an advance has the direction of the rectangle around it.</summary>
    private TextOrientation DirectionOf(FontGlyph glyph, FontGlyphs font, in GraphicsState state, double scale)
    {
        var rendering = TransformationMatrix.FromValues(scale, 0, 0, state.FontSize, 0, state.Rise);
        PdfRectangle bounds = PerformantRectangleTransformer.Transform(rendering, _text, state.Matrix, glyph.Bounds);
        bool valid = bounds.Width > double.Epsilon || bounds.Height > double.Epsilon;
        if (font.IsDrawn || !valid)
        {
            throw new UnusualContentException("A letter has neither advance nor extent.");
        }

        double turn = bounds.Rotation;
        return Math.Abs(turn % 90) >= SamePlace ? TextOrientation.Other : (int)Math.Round(turn, MidpointRounding.AwayFromZero) switch
        {
            0 => TextOrientation.Horizontal,
            -90 => TextOrientation.Rotate90,
            180 or -180 => TextOrientation.Rotate180,
            90 => TextOrientation.Rotate270,
            _ => throw new UnusualContentException("A letter is turned round."),
        };
    }
}
