using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// Reads what was typed into the form fields of a page and onto it (ISO 32000-1, 12.5): what their appearances print, or the value of a
/// field without one. Fields, and notes that lie beside the text, are read in their place; stamps, captions of buttons, words on marks of
/// other kinds, and notes over the text, apart from it.
/// </summary>
internal sealed class AnnotationReader
{
    /// <summary>What lies on a page and is no part of its text.</summary>
    private const string Mark = "Stamp";

    private const int MostNotes = 5_000;
    private const int DeepestField = 32;
    private const int HiddenFlag = 2;
    private const int NoViewFlag = 32;
    private const int PushButtonFlag = 1 << 16;

    private readonly InkedPageFactory _parts;
    private readonly FontCache _fonts;
    private readonly PageInk _ink;
    private readonly DocumentLayers _layers;
    private readonly TransformationMatrix _page;

    public AnnotationReader(InkedPageFactory parts, FontCache fonts, PageInk ink, DocumentLayers layers, in TransformationMatrix page)
    {
        _parts = parts;
        _fonts = fonts;
        _ink = ink;
        _layers = layers;
        _page = page;
    }

    /// <param name="page">The page's dictionary.</param>
    public void Read(DictionaryToken page)
    {
        if (Entry(page, "Annots") is not ArrayToken notes)
        {
            return;
        }

        foreach (IToken note in notes.Data.Take(MostNotes))
        {
            if (Resolve(note) is DictionaryToken dictionary && Kind(dictionary) is { } kind && IsShown(dictionary))
            {
                Read(dictionary, kind);
            }
        }
    }

    /// <returns>The kind of a note that prints text of its own; <see langword="null"/> for links and remarks in windows.</returns>
    private string? Kind(DictionaryToken note) => (Entry(note, "Subtype") as NameToken)?.Data switch
    {
        "Widget" when (Inherited(note, "FT") as NameToken)?.Data == "Btn" && (Flags(note, "Ff") & PushButtonFlag) != 0 => Mark,
        "Widget" => "Widget",
        "FreeText" => "FreeText",
        null or "Link" or "Popup" => null,
        _ => Mark,
    };

    private bool IsShown(DictionaryToken note) =>
        (Flags(note, "F") & (HiddenFlag | NoViewFlag)) == 0
            && !(note.TryGet(NameToken.Create("OC"), out IToken layer) && _layers.Hides(layer));

    private void Read(DictionaryToken note, string kind)
    {
        try
        {
            StreamToken? drawn = Appearance(note);
            string? value = drawn is null ? TextOf(note, kind) : null;
            if (drawn is null && value is null)
            {
                return;
            }

            PdfRectangle place = Rectangle(Entry(note, "Rect"));
            _ink.BeginNote(kind == Mark || (kind == "FreeText" && CoversText(_page.Transform(place))));
            if (drawn is not null)
            {
                new ContentReader(_parts, _fonts, _ink, Placing(drawn, place).Multiply(_page), _layers).ReadForm(drawn);
            }
            else
            {
                FieldValue.Write(_ink, value!, _page.Transform(place));
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _ink.Losses.UnreadNotes += TextOf(note, kind) is null ? 0 : 1;
        }
        finally
        {
            _ink.EndNote();
        }
    }

    private StreamToken? Appearance(DictionaryToken note) =>
        Entry(note, "AP") is not DictionaryToken appearances ? null
        : Entry(appearances, "N") switch
        {
            StreamToken one => one,
            DictionaryToken states => Entry(note, "AS") is NameToken state ? Entry(states, state.Data) as StreamToken : null,
            _ => null,
        };

    /// <returns>What a field or a note says, whether it is drawn or not; the words of other marks are remarks about the page.</returns>
    private string? TextOf(DictionaryToken note, string kind) =>
        kind != Mark && Text(kind == "Widget" ? Inherited(note, "V") : Entry(note, "Contents")) is { } text
        && !string.IsNullOrWhiteSpace(text) && (kind != "Widget" || (Inherited(note, "FT") as NameToken)?.Data is "Tx" or "Ch")
            ? text
            : null;

    private static string? Text(IToken? token) => token switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        _ => null,
    };

    /// <summary>The appearance's box is laid onto the rectangle of the note (ISO 32000-1, 12.5.5).</summary>
    private TransformationMatrix Placing(StreamToken drawn, PdfRectangle place)
    {
        PdfRectangle box = Rectangle(Entry(drawn.StreamDictionary, "BBox"));
        TransformationMatrix own = FormReader.MatrixOf(drawn.StreamDictionary, _parts.PdfScanner);
        PdfPoint[] corners =
        [
            own.Transform(box.BottomLeft), own.Transform(box.BottomRight), own.Transform(box.TopLeft), own.Transform(box.TopRight)
        ];
        double left = corners.Min(static corner => corner.X), right = corners.Max(static corner => corner.X);
        double bottom = corners.Min(static corner => corner.Y), top = corners.Max(static corner => corner.Y);
        double acrossBy = right - left > 0 ? place.Width / (right - left) : 1, upBy = top - bottom > 0 ? place.Height / (top - bottom) : 1;
        return TransformationMatrix.FromValues(acrossBy, 0, 0, upBy, place.Left - (left * acrossBy), place.Bottom - (bottom * upBy));
    }

    private bool CoversText(PdfRectangle place)
    {
        double left = Math.Min(place.Left, place.Right), right = Math.Max(place.Left, place.Right);
        double bottom = Math.Min(place.Bottom, place.Top), top = Math.Max(place.Bottom, place.Top);
        foreach (ref readonly PlacedLetter letter in _ink.Letters)
        {
            if (letter.Text != " " && letter.Start.X > left && letter.Start.X < right && letter.Start.Y > bottom && letter.Start.Y < top)
            {
                return true;
            }
        }

        return false;
    }

    private PdfRectangle Rectangle(IToken? token) =>
        token is ArrayToken { Data.Count: 4 } array
            && array.Data.Select(Resolve).OfType<NumericToken>().Select(static number => number.Data).ToArray()
                is [var x1, var y1, var x2, var y2]
            ? new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2))
            : throw new UnusualContentException("A note has no place.");

    private int Flags(DictionaryToken note, string name) => Inherited(note, name) is NumericToken flags ? flags.Int : 0;

    /// <summary>Entries of a field may be in the fields above it.</summary>
    private IToken? Inherited(DictionaryToken field, string name)
    {
        DictionaryToken? at = field;
        for (int depth = 0; at is not null && depth < DeepestField; depth++)
        {
            if (Entry(at, name) is { } value)
            {
                return value;
            }

            at = Entry(at, "Parent") as DictionaryToken;
        }

        return null;
    }

    private IToken? Entry(DictionaryToken dictionary, string name) =>
        dictionary.TryGet(NameToken.Create(name), out IToken value) ? Resolve(value) : null;

    private IToken? Resolve(IToken? token) =>
        token is IndirectReferenceToken reference ? _parts.PdfScanner.Get(reference.Data)?.Data : token;
}
