using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// Computes the places of the letters of shown strings (ISO 32000-1, 9.4). It computes in the order of the library's own processor, so that
/// both find the same places to the last bit.
/// </summary>
internal sealed class LetterPlacer
{
    private const double SamePlace = 10e-5;
    private const double UnknownWidth = 0.5;

    private readonly PageInk _ink;
    private readonly StringBytes _bytes;
    private TransformationMatrix _text = TransformationMatrix.Identity;
    private TransformationMatrix _line = TransformationMatrix.Identity;
    private TransformationMatrix _sized;
    private double _sizedFont;
    private double _size;
    private string _last = "";
    private bool _mayJoin;

    public LetterPlacer(PageInk ink, StringBytes bytes) => (_ink, _bytes) = (ink, bytes);

    /// <summary>Whether what is shown lies in a layer that is switched off: it is passed over, and only counted.</summary>
    public bool IsHidden { get; set; }

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
        double size = PointSize(state);
        double scale = state.FontSize * state.Stretch;
        double x = _text.E, y = _text.F;
        _ink.Paint(!state.Invisible);
        _bytes.Take(bytes, start, length);
        while (_bytes.MoveNext())
        {
            FontGlyph glyph = font.Read(_bytes, out bool isSpace);
            _ink.Losses.CalledSpaces += glyph.IsCalledSpace && !IsHidden ? 1 : 0;
            if (IsHidden)
            {
                _ink.Losses.SwitchedOff += glyph.Text == " " ? 0 : glyph.Text.Length;
            }
            else if (!_mayJoin || !IsMark(glyph.Value))
            {
                PdfPoint from = Place(0, x, y, state), to = Place(scale * glyph.Width, x, y, state);
                TextOrientation orientation = Direction(from, to) ?? DirectionOf(glyph, font, At(x, y), state);
                _ink.Add(new PlacedLetter(glyph.Text, from, to, size, font.Style, orientation));
                (_last, _mayJoin) = (glyph.Value, true);
            }
            else
            {
                Join(glyph.Value);
            }

            double advance = ((glyph.Width * state.FontSize) + state.CharacterSpacing + (isSpace ? state.WordSpacing : 0.0))
                * state.Stretch;
            (x, y) = ((advance * _text.A) + x, (advance * _text.B) + y);
        }

        _text = At(x, y);
    }

    /// <summary>Moves on by about the width of letters whose font is not known.</summary>
    public void PassOver(int letters, in GraphicsState state)
    {
        _ink.Losses.WithoutFont += IsHidden ? 0 : letters;
        Adjust(-1000 * UnknownWidth * letters, state);
    }

    private TransformationMatrix At(double x, double y) => TransformationMatrix.FromValues(_text.A, _text.B, _text.C, _text.D, x, y);

    private double PointSize(in GraphicsState state)
    {
        TransformationMatrix whole = state.Matrix.Multiply(_text);
        if (whole.B == 0 && whole.C == 0 && whole.A == _sized.A && whole.D == _sized.D && whole.F == _sized.F
            && state.FontSize == _sizedFont)
        {
            // In upright text the place along the line has no part in it.
            return _size;
        }

        (_sized, _sizedFont) = (whole, state.FontSize);
        _size = Math.Round(whole.Transform(new PdfRectangle(0, 0, 1, state.FontSize)).Height, 2);
        return _size is > 0.1 and < 2000 ? _size : throw new UnusualContentException("Letters have no size of their own.");
    }

    /// <summary>The place on the page of a point of the glyph that is shown next.</summary>
    private PdfPoint Place(double ahead, double x, double y, in GraphicsState state)
    {
        double inX = (_text.A * ahead) + (_text.C * state.Rise) + x;
        double inY = (_text.B * ahead) + (_text.D * state.Rise) + y;
        double pageX = (state.Matrix.A * inX) + (state.Matrix.C * inY) + state.Matrix.E;
        double pageY = (state.Matrix.B * inX) + (state.Matrix.D * inY) + state.Matrix.F;
        return double.IsFinite(pageX + pageY) ? new(pageX, pageY) : throw new UnusualContentException("Letters have no place.");
    }

    private static bool IsMark(string value) => value.Length == 1 && value[0] is >= '\u0300' and <= '\u036F';

    /// <summary>A combining mark that is shown after its letter in one string belongs to it.</summary>
    private void Join(string mark)
    {
        if (_last.Length == 0 || char.IsControl(_last[^1]))
        {
            throw new UnusualContentException("A mark follows no letter.");
        }

        _last += mark;
        _ink.Amend(GlyphText.Normal(_last, null));
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
    private static TextOrientation DirectionOf(FontGlyph glyph, FontGlyphs font, in TransformationMatrix text, in GraphicsState state)
    {
        var rendering = TransformationMatrix.FromValues(state.FontSize * state.Stretch, 0, 0, state.FontSize, 0, state.Rise);
        PdfRectangle bounds = PerformantRectangleTransformer.Transform(rendering, text, state.Matrix, glyph.Bounds);
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
