namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>A column of a page: left edge, and the heights between which it may be filled, in points.</summary>
public sealed class Column
{
    private const double NoteGap = 12;
    private const double LinkLeading = 7.5;
    private readonly List<GalleyLine> _notes = [];
    private readonly List<string> _links = [];

    public Column(int page, double left, double top, double foot)
    {
        Page = page;
        Left = left;
        Y = top;
        Top = top;
        Foot = foot;
    }

    public int Page { get; }

    public double Left { get; }

    public double Top { get; }

    public double Foot { get; }

    /// <summary>Height down to which it is filled.</summary>
    public double Y { get; private set; }

    public List<(GalleyLine Line, double Base)> Lines { get; } = [];

    public IReadOnlyList<GalleyLine> Notes => _notes;

    public IReadOnlyList<string> Links => _links;

    public bool IsEmpty => Lines.Count == 0;

    /// <summary>Height of the footnotes with their rule, and of the list of links below them.</summary>
    public double NotesHeight => Below(_notes.Sum(n => n.Height), _links.Count);

    public bool Fits(IReadOnlyCollection<GalleyLine> lines, bool listsLinks)
    {
        double height = lines.Sum(l => l.Height) + lines.Skip(IsEmpty ? 1 : 0).Sum(l => l.Above);
        double notes = _notes.Sum(n => n.Height) + lines.SelectMany(l => l.Notes).SelectMany(n => n).Sum(n => n.Height);
        int links = listsLinks ? _links.Count + lines.Sum(l => l.Links.Length) : 0;
        return Y - height >= Foot + Below(notes, links);
    }

    public void Place(GalleyLine line, bool listsLinks)
    {
        Y -= line.Height + (IsEmpty ? 0 : line.Above);
        Lines.Add((line, Y));
        if (listsLinks)
        {
            _links.AddRange(line.Links);
        }
    }

    public void AddNote(IEnumerable<GalleyLine> lines) => _notes.AddRange(lines);

    private static double Below(double notes, int links) =>
        (notes > 0 ? notes + NoteGap : 0) + (links > 0 ? (links * LinkLeading) + 4 : 0);
}
