namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// What is printed on a page, as far as layout asks for it. One object serves all pages of a document, one after the other.
/// </summary>
internal sealed class PageInk
{
    // Drawings of maps and emblems have countless shapes and say nothing about layout.
    private const int MostShapes = 4000;

    private readonly Buffer<PlacedLetter> _letters = new();
    private readonly Buffer<PlacedLetter> _invisible = new();
    private readonly Buffer<PlacedLetter> _typed = new();
    private readonly Buffer<PlacedLetter> _stamped = new();
    private readonly Buffer<DrawnShape> _shapes = new();
    private Buffer<PlacedLetter> _target;

    public PageInk() => _target = _letters;

    /// <summary>Width of the visible page in points.</summary>
    public double Width { get; private set; }

    /// <summary>Height of the visible page in points.</summary>
    public double Height { get; private set; }

    /// <summary>Whether all that is printed was understood; where not, the library reads the page.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Letters in the order of printing.</summary>
    public ReadOnlySpan<PlacedLetter> Letters => _letters.Items;

    /// <summary>Letters that are set but not painted, in the order of printing.</summary>
    public ReadOnlySpan<PlacedLetter> InvisibleLetters => _invisible.Items;

    /// <summary>Letters that were typed into fields and notes on the page.</summary>
    public ReadOnlySpan<PlacedLetter> TypedLetters => _typed.Items;

    /// <summary>Letters of stamps, and of notes that lie over the text.</summary>
    public ReadOnlySpan<PlacedLetter> StampedLetters => _stamped.Items;

    /// <summary>The first shapes in the order of drawing.</summary>
    public ReadOnlySpan<DrawnShape> Shapes => _shapes.Items;

    /// <summary>Number of images.</summary>
    public int Images { get; set; }

    /// <summary>What of the page is not in its letters.</summary>
    public PageLosses Losses { get; private set; } = new();

    private bool IsNote => _target == _typed || _target == _stamped;

    public void Begin(double width, double height)
    {
        BeginContent(width, height);
        _typed.Clear();
        _stamped.Clear();
        Losses = new();
    }

    /// <summary>Forgets what was read of the content; notes and form fields stay.</summary>
    public void BeginContent(double width, double height)
    {
        (Width, Height, Images, IsWhole) = (width, height, 0, true);
        _target = _letters;
        _letters.Clear();
        _invisible.Clear();
        _shapes.Clear();
    }

    /// <summary>From here on, the letters of a note come.</summary>
    /// <param name="stamped">Whether the note lies over the page and is no part of its text.</param>
    public void BeginNote(bool stamped) => _target = stamped ? _stamped : _typed;

    public void EndNote() => _target = _letters;

    public void Add(in PlacedLetter letter) => _target.Add(letter);

    public void AddAll(ReadOnlySpan<PlacedLetter> letters)
    {
        foreach (ref readonly PlacedLetter letter in letters)
        {
            Add(letter);
        }
    }

    /// <summary>From here on letters are painted, or are not.</summary>
    public void Paint(bool visible)
    {
        if (!IsNote)
        {
            _target = visible ? _letters : _invisible;
        }
    }

    /// <summary>Gives the last letter another text: a mark was printed onto it.</summary>
    public void Amend(string text) => _target[_target.Count - 1] = _target[_target.Count - 1] with { Text = text };

    public void Add(in DrawnShape shape)
    {
        // Frames of form fields are no tables.
        if (!IsNote && _shapes.Count < MostShapes)
        {
            _shapes.Add(shape);
        }
    }
}
