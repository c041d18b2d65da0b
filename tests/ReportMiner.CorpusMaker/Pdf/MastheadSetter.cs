using System.Collections.Immutable;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>Sets the head of the first page: body left; symbol, distribution, date and languages right; session and title below.</summary>
public sealed class MastheadSetter
{
    private const double RightColumn = 390;
    private readonly SourceDocument _document;
    private readonly FontSet _fonts;
    private readonly List<Piece> _pieces = [];
    private readonly List<Stroke> _strokes = [];

    public MastheadSetter(SourceDocument document, FontSet fonts)
    {
        _document = document;
        _fonts = fonts;
    }

    public IReadOnlyList<Piece> Pieces => _pieces;

    public IReadOnlyList<Stroke> Strokes => _strokes;

    /// <summary>Sets it.</summary>
    /// <returns>The height below which the body may begin.</returns>
    public double Set() => _document.Masthead.Symbol.Length > 0 ? Official() : Plain();

    /// <summary>The note to the asterisk of the symbol, title or agenda item, as the lines of a footnote.</summary>
    public static ImmutableArray<ImmutableArray<GalleyLine>> Asterisk(SourceDocument document, FontSet fonts)
    {
        if (document.Masthead.Asterisk is not { } text)
        {
            return [];
        }

        var shape = new ParagraphShape
        {
            Size = 7.4,
            Leading = 9.6,
            Above = 0,
            LabelAt = 14,
            FirstAt = 22,
            RestAt = 22,
            Right = PageStyle.ColumnWidth(document.Has("two-columns")),
            Justified = false
        };
        var setter = new ParagraphSetter(fonts, document.IsRussian, false);
        return [[.. setter.Set("*", Fragments(text.TrimStart('*').TrimStart(), Face.Regular), shape)]];
    }

    private double Official()
    {
        SourceMasthead head = _document.Masthead;
        double symbolWidth = _fonts.Width(head.Symbol, Face.Bold, 12);
        _pieces.Add(new Piece(PageStyle.OuterRight - symbolWidth, 786, head.Symbol, Face.Bold, 12));
        Rule(780, 0.6);
        double left = Lines(head.Body, Face.Bold, 14, PageStyle.TextLeft, RightColumn - 30, 760, 17);
        double right = 762;
        foreach (string line in MastheadLines.Right(head))
        {
            _pieces.Add(new Piece(RightColumn, right, line, Face.Regular, 8.6));
            right -= line == MastheadLines.Date(head) ? 20 : 11.5;
        }

        double y = Math.Min(left, right) - 22;
        Rule(y + 12, 2);
        y -= 2;
        foreach (string line in MastheadLines.Meeting(head))
        {
            y = Lines(line, line == head.Session ? Face.Bold : Face.Regular, 8.6, PageStyle.OuterLeft, 330, y, 11);
        }

        return Title(y - 12);
    }

    private double Plain()
    {
        SourceMasthead head = _document.Masthead;
        double y = Lines(head.Body, Face.Bold, 11, PageStyle.TextLeft, PageStyle.TextRight, 770, 14);
        foreach (string line in MastheadLines.Meeting(head))
        {
            y = Lines(line, Face.Regular, 9.2, PageStyle.TextLeft, PageStyle.TextRight, y, 12);
        }

        // A statement's title opens its body.
        Rule(y, 0.6);
        return y - 16;
    }

    private double Title(double y)
    {
        SourceMasthead head = _document.Masthead;
        if (head.Sponsors is { } sponsors)
        {
            y = Lines(sponsors, Face.Bold, 10, PageStyle.TextLeft, PageStyle.TextRight - 40, y, 13) - 6;
        }

        y = Lines(head.Title, Face.Bold, 13, PageStyle.TextLeft, PageStyle.TextRight - 40, y, 16.5) - 4;
        if (head.Subtitle is { } subtitle)
        {
            y = Lines(subtitle, Face.Bold, 10.4, PageStyle.TextLeft, PageStyle.TextRight - 40, y, 13.5) - 2;
        }

        if (head.Note is { } note)
        {
            y = Lines(note, Face.Italic, 9, PageStyle.TextLeft, PageStyle.TextRight, y, 12);
        }

        return y - 6;
    }

    private double Lines(string text, Face face, double size, double left, double right, double y, double leading)
    {
        var breaker = new LineBreaker(f => _fonts.Width(f.Text, f.Face, size), _fonts.Width(" ", face, size), false);
        foreach (SetLine line in breaker.Break(Word.Split(text, face), right - left, right - left))
        {
            _pieces.Add(new Piece(left, y, string.Join(' ', line.Words.Select(w => w.Text)), face, size));
            y -= leading;
        }

        return y;
    }

    private void Rule(double y, double thickness) => _strokes.Add(new Stroke(PageStyle.OuterLeft, y, PageStyle.OuterRight, y, thickness));

    private static IEnumerable<Fragment> Fragments(string text, Face face) => [new Fragment(text, face)];
}
