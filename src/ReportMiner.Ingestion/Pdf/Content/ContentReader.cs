using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// Carries out the operators of a page (ISO 32000-1, annex A) as far as they place letters and draw lines:
/// no colours, no clipping, of marked content only layers.
/// </summary>
internal sealed class ContentReader
{
    private const int InvisibleMode = 3;

    // Beyond that a file is more likely a trap than a page.
    private const int MostOperators = 20_000_000;
    private const int MostStates = 10_000;

    private readonly IResourceStore _resources;
    private readonly FontCache _fonts;
    private readonly PageInk _ink;
    private readonly PathTracer _path;
    private readonly LetterPlacer _letters;
    private readonly FormReader _forms;
    private readonly DocumentLayers _layers;
    private readonly Buffer<GraphicsState> _saved = new();
    private int _operators;
    private int _marked;
    private int _hiddenFrom = int.MaxValue;
    private GraphicsState _state;

    public ContentReader(InkedPageFactory parts, FontCache fonts, PageInk ink, in TransformationMatrix matrix, DocumentLayers layers)
    {
        _layers = layers;
        _resources = parts.ResourceStore;
        _fonts = fonts;
        _ink = ink;
        _path = new(ink);
        _letters = new(ink, new());
        _forms = new(parts, this, ink, layers);
        _state = new(matrix);
    }

    public void Read(ArraySegment<byte> content)
    {
        var scanner = new ContentScanner(content);
        var operands = new Operands();
        int dictionaries = 0, marked = _marked;
        for (TokenKind kind = scanner.Next(); kind != TokenKind.End; kind = scanner.Next())
        {
            dictionaries += kind == TokenKind.DictionaryStart ? 1 : kind == TokenKind.DictionaryEnd ? -1 : 0;
            if (dictionaries > 0 || kind == TokenKind.DictionaryEnd)
            {
                continue;
            }

            if (kind != TokenKind.Word)
            {
                operands.Add(new(kind, scanner.Number, scanner.Start, scanner.Length));
                continue;
            }

            CarryOut(scanner, operands);
            operands.Clear();
            scanner.ForgetText();
        }

        LeaveMarks(marked);
    }

    /// <summary>Reads a form by itself, as the appearance of a note is.</summary>
    public void ReadForm(StreamToken form) => _forms.Draw(form);

    /// <summary>Keeps the graphics state aside.</summary>
    public void Push()
    {
        if (_saved.Count == MostStates)
        {
            throw new UnusualContentException("States are saved without end.");
        }

        _saved.Add(_state);
    }

    /// <summary>Takes the state back that was kept last; without one, it stays.</summary>
    public void Pop() => _state = _saved.Count > 0 ? _saved.Take() : _state;

    public void Transform(in TransformationMatrix matrix) => _state.Matrix = matrix.Multiply(_state.Matrix);

    /// <summary>The same name may call another font now.</summary>
    public void ForgetFont() => _state.Font = null;

    private void CarryOut(ContentScanner scanner, Operands operands)
    {
        if (++_operators > MostOperators)
        {
            throw new UnusualContentException("The page does not end.");
        }

        ReadOnlySpan<byte> name = scanner.Bytes(scanner.Start, scanner.Length);
        if (!ShowsText(name, scanner, operands) && !SetsText(name, scanner, operands) && !Draws(name, operands)
            && !SetsState(name, scanner, operands) && !MarksLayers(name, scanner, operands))
        {
            Pass(name, operands);
        }
    }

    private bool ShowsText(ReadOnlySpan<byte> name, ContentScanner scanner, Operands operands)
    {
        if (name.SequenceEqual("TJ"u8))
        {
            ShowPositioned(scanner, operands);
        }
        else if (name.SequenceEqual("Tj"u8))
        {
            Show(scanner, operands.Last(TokenKind.Text));
        }
        else if (name.SequenceEqual("'"u8))
        {
            operands.Expect(1);
            _letters.NextLine(0, -1 * _state.Leading);
            Show(scanner, operands.At(0, TokenKind.Text));
        }
        else if (name.SequenceEqual("\""u8))
        {
            operands.Expect(3);
            (_state.WordSpacing, _state.CharacterSpacing) = (operands.Number(0), operands.Number(1));
            _letters.NextLine(0, -1 * _state.Leading);
            Show(scanner, operands.At(2, TokenKind.Text));
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Show(ContentScanner scanner, in Operand text)
    {
        _letters.BeginShowing();
        _state.Font ??= Font();
        ShowIn(_state.Font, scanner, text);
    }

    private void ShowIn(FontGlyphs? font, ContentScanner scanner, in Operand text)
    {
        if (font is null)
        {
            _letters.PassOver(text.Length, _state);
        }
        else
        {
            _letters.Show(scanner.Text, text.Start, text.Length, _state);
        }
    }

    private void ShowPositioned(ContentScanner scanner, Operands operands)
    {
        _letters.BeginShowing();
        _state.Font ??= Font();
        operands.At(0, TokenKind.ArrayStart);
        operands.At(operands.Count - 1, TokenKind.ArrayEnd);
        for (int i = 1; i < operands.Count - 1; i++)
        {
            if (operands[i].Kind == TokenKind.Number)
            {
                _letters.Adjust(operands[i].Number, _state);
            }
            else
            {
                ShowIn(_state.Font, scanner, operands.At(i, TokenKind.Text));
            }
        }
    }

    /// <returns><see langword="null"/> for a font that is not there or cannot be built: what is shown in it is counted as lost.</returns>
    private FontGlyphs? Font() => _state.FontName is { } name && _resources.GetFont(name) is { } font ? _fonts.GlyphsOf(font) : null;

    private bool SetsText(ReadOnlySpan<byte> name, ContentScanner scanner, Operands operands)
    {
        if (name.Length != 2 || name[0] is not ((byte)'T' or (byte)'B' or (byte)'E'))
        {
            return false;
        }

        switch ((char)name[0], (char)name[1])
        {
            case ('B', 'T') or ('E', 'T'):
                operands.Expect(0);
                _letters.SetMatrix(TransformationMatrix.Identity);
                return true;
            case ('T', 'f'):
                operands.Expect(2);
                (_state.FontName, _state.FontSize, _state.Font) = (Name(scanner, operands.At(0, TokenKind.Name)), operands.Number(1), null);
                return true;
            case ('T', 'm'):
                operands.ExpectNumbers(6);
                _letters.SetMatrix(Matrix(operands));
                return true;
            case ('T', 'd'):
                operands.Expect(2);
                _letters.NextLine(operands.Number(0), operands.Number(1));
                return true;
            case ('T', 'D'):
                operands.Expect(2);
                _state.Leading = -operands.Number(1);
                _letters.NextLine(operands.Number(0), operands.Number(1));
                return true;
            case ('T', '*'):
                operands.Expect(0);
                _letters.NextLine(0, -1 * _state.Leading);
                return true;
            default:
                return SetsSpacing((char)name[1], operands);
        }
    }

    private bool SetsSpacing(char name, Operands operands)
    {
        if (name is not ('c' or 'w' or 'z' or 'L' or 's' or 'r'))
        {
            return false;
        }

        operands.Expect(1);
        double value = operands.Number(0);
        switch (name)
        {
            case 'c':
                _state.CharacterSpacing = value;
                break;
            case 'w':
                _state.WordSpacing = value;
                break;
            case 'z':
                _state.Stretch = value / 100.0;
                break;
            case 'L':
                _state.Leading = value;
                break;
            case 's':
                _state.Rise = value;
                break;
            case 'r':
                _state.Invisible = value == InvisibleMode;
                break;
        }

        return true;
    }

    private bool Draws(ReadOnlySpan<byte> name, Operands operands)
    {
        if (name.SequenceEqual("re"u8))
        {
            operands.ExpectNumbers(4);
            _path.Rectangle(
                Point(operands.Number(0), operands.Number(1)),
                Point(operands.Number(0) + operands.Number(2), operands.Number(1) + operands.Number(3)));
            return true;
        }

        if (name.Length == 2 && name[1] == '*')
        {
            return Paints((char)name[0], operands);
        }

        return name.Length == 1 && (Paints((char)name[0], operands) || Moves((char)name[0], operands));
    }

    private bool Moves(char name, Operands operands)
    {
        switch (name)
        {
            case 'm':
                operands.Expect(2);
                _path.MoveTo(Point(operands, 0));
                return true;
            case 'l':
                operands.Expect(2);
                _path.LineTo(Point(operands, 0));
                return true;
            case 'c':
                operands.Expect(6);
                _path.CurveTo(Point(operands, 0), Point(operands, 2), Point(operands, 4));
                return true;
            case 'v':
                operands.Expect(4);
                _path.CurveTo(Point(operands, 0), Point(operands, 2));
                return true;
            case 'y':
                operands.Expect(4);
                _path.CurveTo(Point(operands, 0), Point(operands, 2), Point(operands, 2));
                return true;
            default:
                return false;
        }
    }

    private bool Paints(char name, Operands operands)
    {
        if (name is not ('h' or 'W' or 'n' or 'f' or 'F' or 'S' or 's' or 'B' or 'b'))
        {
            return false;
        }

        operands.Expect(0);
        switch (name)
        {
            case 'h':
                _path.Close();
                break;
            case 'W':
                _path.Clip();
                break;
            default:
                _path.Paint(visible: name != 'n');
                break;
        }

        return true;
    }

    private bool SetsState(ReadOnlySpan<byte> name, ContentScanner scanner, Operands operands)
    {
        if (name.SequenceEqual("q"u8))
        {
            Push();
        }
        else if (name.SequenceEqual("Q"u8))
        {
            Pop();
        }
        else if (name.SequenceEqual("cm"u8))
        {
            operands.ExpectNumbers(6);
            Transform(Matrix(operands));
        }
        else if (name.SequenceEqual("gs"u8))
        {
            operands.Expect(1);
            RefuseFont(_resources.GetExtendedGraphicsStateDictionary(Name(scanner, operands.At(0, TokenKind.Name))));
        }
        else if (name.SequenceEqual("Do"u8))
        {
            operands.Expect(1);
            _ink.Images += _forms.Draw(Name(scanner, operands.At(0, TokenKind.Name))) ? 1 : 0;
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Follows marked content where the document has layers that are switched off.</summary>
    private bool MarksLayers(ReadOnlySpan<byte> name, ContentScanner scanner, Operands operands)
    {
        if (!_layers.Any)
        {
            return false;
        }

        if (name.SequenceEqual("BMC"u8) || name.SequenceEqual("BDC"u8))
        {
            _marked++;
            if (_hiddenFrom == int.MaxValue && IsHiddenLayer(scanner, operands))
            {
                (_hiddenFrom, _letters.IsHidden) = (_marked, true);
            }

            return true;
        }

        if (name.SequenceEqual("EMC"u8))
        {
            LeaveMarks(Math.Max(0, _marked - 1));
            return true;
        }

        return false;
    }

    private bool IsHiddenLayer(ContentScanner scanner, Operands operands) =>
        operands.Count == 2 && operands[0].Kind == TokenKind.Name && operands[1].Kind == TokenKind.Name
            && Name(scanner, operands[0]).Data == "OC"
        && _layers.Hides(_resources.GetMarkedContentPropertiesDictionary(Name(scanner, operands[1])));

    private void LeaveMarks(int depth)
    {
        _marked = depth;
        if (_marked < _hiddenFrom)
        {
            (_hiddenFrom, _letters.IsHidden) = (int.MaxValue, false);
        }
    }

    private static void RefuseFont(DictionaryToken? state)
    {
        if (state is not null && state.ContainsKey(NameToken.Font))
        {
            throw new UnusualContentException("A graphics state sets a font.");
        }
    }

    /// <summary>Passes over an operator that says nothing about places; it must be known and have its values.</summary>
    private static void Pass(ReadOnlySpan<byte> name, Operands operands)
    {
        if (OtherOperators.ValuesOf(name) is not { } values)
        {
            throw new UnusualContentException("An operator is not known.");
        }

        if (values >= 0)
        {
            operands.ExpectNumbers(values);
        }
    }

    private static TransformationMatrix Matrix(Operands operands) => TransformationMatrix.FromValues(
        operands.Number(0), operands.Number(1), operands.Number(2), operands.Number(3), operands.Number(4), operands.Number(5));

    private PdfPoint Point(Operands operands, int first) => Point(operands.Number(first), operands.Number(first + 1));

    private PdfPoint Point(double x, double y) => _state.Matrix.Transform(new PdfPoint(x, y));

    private static NameToken Name(ContentScanner scanner, in Operand name)
    {
        ReadOnlySpan<byte> bytes = scanner.Bytes(name.Start, name.Length);
        return bytes.Contains((byte)'#') || !Ascii.IsValid(bytes)
            ? throw new UnusualContentException("A name is written in code.")
            : NameToken.Create(Encoding.ASCII.GetString(bytes));
    }
}
