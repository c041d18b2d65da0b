namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>What is printed on a page, as far as layout asks for it. One object serves all pages of a document, one after the other.</summary>
internal sealed class PageInk
{
    // Drawings of maps and emblems have no end of shapes and tell nothing of layout.
    private const int MostShapes = 4000;

    private readonly Buffer<PlacedLetter> _letters = new();
    private readonly Buffer<DrawnShape> _shapes = new();

    /// <summary>Width of the visible page in points.</summary>
    public double Width { get; private set; }

    /// <summary>Height of the visible page in points.</summary>
    public double Height { get; private set; }

    /// <summary>Letters in the order of printing.</summary>
    public ReadOnlySpan<PlacedLetter> Letters => _letters.Items;

    /// <summary>The first shapes in the order of drawing.</summary>
    public ReadOnlySpan<DrawnShape> Shapes => _shapes.Items;

    /// <summary>Number of images.</summary>
    public int Images { get; set; }

    public void Begin(double width, double height)
    {
        (Width, Height, Images) = (width, height, 0);
        _letters.Clear();
        _shapes.Clear();
    }

    public void Add(in PlacedLetter letter) => _letters.Add(letter);

    /// <summary>Gives the last letter another text: a mark was printed onto it.</summary>
    public void Amend(string text) => _letters[_letters.Count - 1] = _letters[_letters.Count - 1] with { Text = text };

    public void Add(in DrawnShape shape)
    {
        if (_shapes.Count < MostShapes)
        {
            _shapes.Add(shape);
        }
    }
}
