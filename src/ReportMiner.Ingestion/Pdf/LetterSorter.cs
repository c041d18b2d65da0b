using System.Globalization;
using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Linguistics;
using UglyToad.PdfPig.Content;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Sorts the letters of a page by writing direction. A page scanned or set a little askew is set upright; what is set aslant over a
/// page (<c>UNEDITED</c>) is kept apart, so that it does not run into the lines that it crosses.
/// </summary>
internal sealed class LetterSorter
{
    /// <summary>Less is the rounding of programs.</summary>
    private const double Straight = 0.1 * Math.PI / 180;

    /// <summary>More is meant.</summary>
    private const double MostSkew = 5 * Math.PI / 180;

    /// <summary>Letters from which on text aslant may be the text of the page.</summary>
    private const int PageOfText = 200;

    private static readonly TextOrientation[] Orientations =
    [
        TextOrientation.Horizontal, TextOrientation.Rotate90, TextOrientation.Rotate270, TextOrientation.Rotate180
    ];

    private readonly List<LetterBin> _bins = [];
    private readonly List<double> _angles = [];
    private int _used;
    private PageInk _page = new();

    /// <summary>Letters of the last page outside of what is shown of it.</summary>
    public int Unseen { get; private set; }

    /// <returns>The letters by direction, those of the text first. They hold until the next page is sorted.</returns>
    public IEnumerable<LetterBin> Sort(PageInk page, CancellationToken cancellation)
    {
        (_page, _used, Unseen) = (page, 0, 0);
        (double skew, bool aslant) = MeasureSlant(page.Letters);
        Bin(
            skew == 0
                ? new(TextOrientation.Horizontal, page.Width, page.Height)
                : new(TextOrientation.Other, page.Width, page.Height, skew),
            apart: false);
        for (int i = 1; i < Orientations.Length; i++)
        {
            Bin(new(Orientations[i], page.Width, page.Height), apart: false);
        }

        Sort(page.Letters, aslant, cancellation);
        Sort(page.TypedLetters, aslant, cancellation);
        SortApart(page.StampedLetters);
        return _bins.Take(_used);
    }

    private void Sort(ReadOnlySpan<PlacedLetter> letters, bool aslant, CancellationToken cancellation)
    {
        int seen = 0;
        foreach (ref readonly PlacedLetter letter in letters)
        {
            if ((++seen & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (IsOutside(letter))
            {
                Unseen += letter.Text.Length;
                continue;
            }

            Add(BinOf(letter, aslant), letter);
        }
    }

    private void SortApart(ReadOnlySpan<PlacedLetter> letters)
    {
        foreach (ref readonly PlacedLetter letter in letters)
        {
            double turn = letter.Orientation == TextOrientation.Other ? Angle(letter) : 0;
            TextOrientation orientation = letter.Orientation == TextOrientation.Other ? TextOrientation.Other : letter.Orientation;
            Add(ApartBin(orientation, turn), letter);
        }
    }

    private LetterBin BinOf(in PlacedLetter letter, bool aslant) => letter.Orientation switch
    {
        TextOrientation.Horizontal => _bins[0],
        TextOrientation.Rotate90 => _bins[1],
        TextOrientation.Rotate270 => _bins[2],
        TextOrientation.Rotate180 => _bins[3],
        _ => BinOfSlanted(Angle(letter), aslant),
    };

    private LetterBin BinOfSlanted(double angle, bool aslant)
    {
        double quarters = Math.Round(angle / (Math.PI / 2), MidpointRounding.AwayFromZero);
        double off = Math.Abs(angle - (quarters * Math.PI / 2));
        int quarter = ((int)quarters + 4) % 4;
        if (off <= (quarter == 0 ? MostSkew : Straight))
        {
            return _bins[quarter switch { 1 => 2, 2 => 3, 3 => 1, _ => 0 }];
        }

        return ApartBin(TextOrientation.Other, angle, !aslant);
    }

    /// <summary>The bin of text aslant whose angle is about the same; a new one where there is none.</summary>
    private LetterBin ApartBin(TextOrientation orientation, double turn, bool apart = true)
    {
        for (int i = Orientations.Length; i < _used; i++)
        {
            if (_bins[i].Frame.Orientation == orientation && Math.Abs(_bins[i].Frame.Turn - turn) < Math.PI / 360)
            {
                return _bins[i];
            }
        }

        return _used < MostBins ? Bin(new(orientation, _page.Width, _page.Height, turn), apart) : _bins[_used - 1];
    }

    // Letters set round a circle have as many angles as there are letters.
    private const int MostBins = 200;

    private LetterBin Bin(PageFrame frame, bool apart)
    {
        if (_used == _bins.Count)
        {
            _bins.Add(new());
        }

        LetterBin bin = _bins[_used++];
        bin.Begin(frame, apart);
        return bin;
    }

    /// <returns>The angle that most of the page is askew by, 0 for an upright one; and whether text aslant is the text of the
    /// page.</returns>
    private (double Skew, bool Aslant) MeasureSlant(ReadOnlySpan<PlacedLetter> letters)
    {
        _angles.Clear();
        int aslant = 0;
        foreach (ref readonly PlacedLetter letter in letters)
        {
            if (letter.Orientation != TextOrientation.Other)
            {
                continue;
            }

            double angle = Angle(letter);
            if (Math.Abs(angle) > MostSkew)
            {
                aslant++;
            }
            else if (Math.Abs(angle) > Straight)
            {
                _angles.Add(angle);
            }
        }

        bool page = aslant >= PageOfText && aslant * 2 > letters.Length;
        if (_angles.Count * 2 <= letters.Length)
        {
            return (0, page);
        }

        _angles.Sort();
        return (_angles[_angles.Count / 2], page);
    }

    private static double Angle(in PlacedLetter letter) => Math.Atan2(letter.End.Y - letter.Start.Y, letter.End.X - letter.Start.X);

    /// <summary>Whether a letter lies outside the visible page (the crop box) as a whole.</summary>
    private bool IsOutside(in PlacedLetter letter)
    {
        double below = letter.Size, above = letter.Size;
        if (letter.Orientation == TextOrientation.Horizontal)
        {
            (below, above) = (0.25 * letter.Size, 0.75 * letter.Size);
        }

        double aside = letter.Orientation == TextOrientation.Horizontal ? 0 : letter.Size;
        return Math.Max(letter.Start.Y, letter.End.Y) + above < 0 || Math.Min(letter.Start.Y, letter.End.Y) - below > _page.Height
            || Math.Max(letter.Start.X, letter.End.X) + aside < 0 || Math.Min(letter.Start.X, letter.End.X) - aside > _page.Width;
    }

    private static void Add(LetterBin bin, in PlacedLetter letter)
    {
        Buffer<PlacedGlyph> letters = bin.Letters;
        var (left, baseline) = bin.Frame.Enter(letter.Start);
        var (right, _) = bin.Frame.Enter(letter.End);
        if (!double.IsFinite(left) || !double.IsFinite(right) || !double.IsFinite(baseline))
        {
            (left, right, baseline) = (0, 0, bin.Frame.Height);
        }

        string text = letter.Text;
        if (text[0] >= '\u0300' && letters.Count > 0 && CharUnicodeInfo.GetUnicodeCategory(text[0]) is UnicodeCategory.NonSpacingMark)
        {
            ref PlacedGlyph bearer = ref letters[letters.Count - 1];
            bearer = bearer with { Right = Math.Max(bearer.Right, right), Text = NormalForm.Compose(bearer.Text + text) };
            return;
        }

        letters.Add(new(
            text,
            left,
            Math.Max(left, right),
            bin.Frame.Orientation == TextOrientation.Other ? Math.Round(baseline, 1) : baseline,
            letter.Size,
            letter.Style));
    }
}
