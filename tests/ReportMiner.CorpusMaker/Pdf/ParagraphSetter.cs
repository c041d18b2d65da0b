using System.Collections.Immutable;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>Sets paragraphs as lines of a column.</summary>
public sealed class ParagraphSetter
{
    private const double NoteSize = 7.4;
    private const double NoteLeading = 9.6;
    private const double MarkSize = 0.62;
    private const double MarkRise = 0.36;
    private readonly FontSet _fonts;
    private readonly bool _russian;
    private readonly bool _links;

    /// <param name="fonts">The type.</param>
    /// <param name="russian">Language of the addresses that symbols link to.</param>
    /// <param name="links">Whether symbols link to their documents.</param>
    public ParagraphSetter(FontSet fonts, bool russian, bool links)
    {
        _fonts = fonts;
        _russian = russian;
        _links = links;
    }

    public IReadOnlyList<GalleyLine> Set(string label, IEnumerable<Fragment> text, ParagraphShape shape)
    {
        double tracking = shape.Spaced ? LetterSpacing.Tracking * shape.Size : 0;
        double space = _fonts.Width(" ", Face.Regular, shape.Size) + (tracking * 2);
        var breaker = new LineBreaker(f => Width(f, shape.Size, tracking), space, shape.Hyphenates);
        double labelEnd = shape.LabelAt + _fonts.Width(label, shape.LabelFace, shape.Size);
        double firstAt = label.Length == 0 ? shape.FirstAt : Math.Max(shape.FirstAt, labelEnd + space);
        IReadOnlyList<SetLine> lines = breaker.Break(Word.Split(text), shape.Right - firstAt, shape.Right - shape.RestAt);
        return [.. lines.Select((line, i) => Line(line, i, lines.Count, label, i == 0 ? firstAt : shape.RestAt, shape, space, tracking))];
    }

    private GalleyLine Line(
        SetLine line, int index, int count, string label, double left, ParagraphShape shape, double space, double tracking)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        if (index == 0 && label.Length > 0)
        {
            pieces.Add(new Piece(shape.LabelAt, 0, label + " ", shape.LabelFace, shape.Size));
        }

        double slack = shape.Right - left - line.Width;
        double gap = space + (shape.Justified && !line.Last && line.Words.Length > 1 ? slack / (line.Words.Length - 1) : 0);
        double x = left;
        for (int w = 0; w < line.Words.Length; w++)
        {
            x = Put(pieces, line.Words[w], x, shape.Size, tracking, w + 1 < line.Words.Length || (!line.Last && line.Hyphen is null)) + gap;
        }

        bool keep = shape.Heads || (count > 1 && index == 0);
        ImmutableArray<ImmutableArray<GalleyLine>> notes =
        [
            .. line.Words.SelectMany(w => w.Fragments).Where(f => f.Note is not null).Select(f => Note(f.Note!, shape))
        ];
        return new GalleyLine
        {
            Above = index == 0 ? shape.Above : 0,
            Height = shape.Leading,
            Pieces = pieces.ToImmutable(),
            KeepWithNext = keep,
            Hyphen = line.Hyphen,
            Notes = notes,
            Links = [.. pieces.Select(p => p.Link).OfType<string>(), .. notes.SelectMany(n => n).SelectMany(l => l.Links)],
        };
    }

    private double Put(ImmutableArray<Piece>.Builder pieces, Word word, double x, double size, double tracking, bool spaceBehind)
    {
        for (int i = 0; i < word.Fragments.Length; i++)
        {
            Fragment fragment = word.Fragments[i];
            bool mark = fragment.Note is not null;
            double type = mark ? size * MarkSize : size;
            string text = fragment.Text + (spaceBehind && i == word.Fragments.Length - 1 && !mark && tracking == 0 ? " " : "");
            if (tracking > 0)
            {
                foreach (char letter in fragment.Text)
                {
                    pieces.Add(new Piece(x, 0, letter.ToString(), fragment.Face, type));
                    x += _fonts.Width(letter.ToString(), fragment.Face, type) + tracking;
                }

                continue;
            }

            double width = _fonts.Width(fragment.Text, fragment.Face, type);
            string? symbol = _links ? Symbols.In(fragment.Text).FirstOrDefault() : null;
            pieces.Add(new Piece(x, mark ? size * MarkRise : 0, text, fragment.Face, type)
            {
                Width = width,
                Link = symbol is null ? null : Symbols.Address(symbol, _russian),
            });
            x += width;
        }

        return x;
    }

    private ImmutableArray<GalleyLine> Note(SourceFootnote note, ParagraphShape shape)
    {
        var setting = new ParagraphShape
        {
            Size = NoteSize,
            Leading = NoteLeading,
            Above = 0,
            LabelAt = 14,
            FirstAt = 22,
            RestAt = 22,
            Right = shape.Right,
            Justified = false,
            Hyphenates = false
        };
        IReadOnlyList<GalleyLine> lines =
            Set(
                "",
                Word.Split(note.Text, Face.Regular)
                    .SelectMany((w, i) => i == 0 ? w.Fragments : w.Fragments.Insert(0, new Fragment(" ", Face.Regular))),
                setting);
        var mark = new Piece(14, NoteSize * MarkRise, note.Mark + " ", Face.Regular, NoteSize * MarkSize * 1.1);
        return [lines[0] with { Pieces = lines[0].Pieces.Insert(0, mark) }, .. lines.Skip(1)];
    }

    private double Width(Fragment fragment, double size, double tracking) =>
        _fonts.Width(fragment.Text, fragment.Face, fragment.Note is null ? size : size * MarkSize) + (tracking * fragment.Text.Length);
}
