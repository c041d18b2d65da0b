using System.Text.RegularExpressions;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Finds tables of recommendations or actions whose columns are parted by blanks alone, as <c>pdftotext -layout</c> prints them: a line of
/// column titles with a number and what is to be done, and below it rows that begin with a number, each text under its title.
/// </summary>
/// <remarks>
/// A line belongs to the table as long as each of its parts begins near a title and ends before the next one. The first line that runs
/// across ends the table, so that nothing of the text behind it is taken for a cell.
/// </remarks>
internal sealed partial class BlankTables
{
    /// <summary>Columns by which a text may begin beside its title.</summary>
    private const int Tolerance = 6;

    private const int FewestColumns = 3;
    private const int FewestRows = 2;
    private const int LongestTitle = 45;

    private readonly string _text;
    private readonly List<PhysicalLine> _lines;
    private readonly LineRole[] _roles;
    private readonly Dictionary<int, List<Cell>> _cells = [];
    private int _tables;

    private BlankTables(string text, List<PhysicalLine> lines, LineRole[] roles)
    {
        _text = text;
        _lines = lines;
        _roles = roles;
    }

    /// <summary>Marks lines of tables in <paramref name="roles"/>; titles that a page repeats become furniture.</summary>
    /// <returns>The cells of each line of a table, from left to right.</returns>
    public static IReadOnlyDictionary<int, List<Cell>> Mark(string text, List<PhysicalLine> lines, LineRole[] roles)
    {
        var tables = new BlankTables(text, lines, roles);
        for (int i = 0; i < lines.Count; i++)
        {
            if (roles[i] == LineRole.Body && tables.IsHeader(i))
            {
                i = tables.Take(i) - 1;
            }
        }

        return tables._cells;
    }

    private bool IsHeader(int line)
    {
        List<Part> parts = Parts(line);
        return parts.Count >= FewestColumns && Number().IsMatch(Of(parts[0])) && parts.TrueForAll(p => p.End - p.Start <= LongestTitle)
            && parts.Exists(p => Asked().IsMatch(Of(p)));
    }

    /// <summary>Takes the table below a line of titles.</summary>
    /// <returns>The line behind the table; the one behind the titles where there is none.</returns>
    private int Take(int header)
    {
        List<Part> titles = Parts(header);
        var found = new Dictionary<int, List<Cell>> { [header] = Row(titles, titles, 0)! };
        var repeated = new List<int>();
        int rows = 0, i = header + 1;
        bool inTitles = true;
        for (; i < _lines.Count; i++)
        {
            if (_roles[i] != LineRole.Body)
            {
                continue;
            }

            List<Part> parts = Parts(i);
            if (rows > 0 && IsHeader(i) && Of(parts[0]) == Of(titles[0]) && Of(parts[1]) == Of(titles[1]))
            {
                repeated.Add(i);
                inTitles = true;
                continue;
            }

            bool numbered = Label().IsMatch(Of(parts[0])) && IsUnder(parts[0], titles[0]);
            if (Row(parts, titles, rows + (numbered ? 1 : 0)) is not { } cells)
            {
                break;
            }

            if (inTitles && !numbered && _lines[i].Distance <= 1)
            {
                // A title in two lines; below titles that a page repeats, it repeats too.
                if (rows > 0)
                {
                    repeated.Add(i);
                }
                else
                {
                    found[i] = cells;
                }

                continue;
            }

            if ((!numbered && (rows == 0 || cells[0].Place.Column == 0)) || (numbered && cells.Count == 1))
            {
                break;
            }

            inTitles = false;
            rows += numbered ? 1 : 0;
            found[i] = cells;
        }

        if (rows < FewestRows)
        {
            return header + 1;
        }

        Keep(found, repeated);
        return i;
    }

    private void Keep(Dictionary<int, List<Cell>> found, List<int> repeated)
    {
        foreach ((int line, List<Cell> cells) in found)
        {
            _roles[line] = LineRole.Table;
            _cells[line] = cells;
        }

        repeated.ForEach(r => _roles[r] = LineRole.Furniture);
        _tables++;
    }

    /// <returns>The parts of a line under their titles; <see langword="null"/> where one begins under none or runs into the next.</returns>
    private List<Cell>? Row(List<Part> parts, List<Part> titles, int row)
    {
        var cells = new List<Cell>();
        int last = -1;
        foreach (Part part in parts)
        {
            int column = Enumerable.Range(0, titles.Count).MinBy(c => Math.Abs(titles[c].Column - part.Column));
            int next = column + 1 < titles.Count ? titles[column + 1].Column : int.MaxValue;
            if (!IsUnder(part, titles[column]) || column <= last || part.Column + part.End - part.Start >= next)
            {
                return null;
            }

            cells.Add(new Cell(part.Start, part.End, new CellPlace(_tables, row, column, row == 0)));
            last = column;
        }

        return cells;
    }

    private static bool IsUnder(Part part, Part title) => Math.Abs(title.Column - part.Column) <= Tolerance;

    private List<Part> Parts(int line)
    {
        PhysicalLine whole = _lines[line];
        var parts = new List<Part>();
        int start = whole.Start;
        foreach (ValueMatch gutter in Gutters().EnumerateMatches(_text.AsSpan(whole.Start, whole.Length)))
        {
            int end = whole.Start + gutter.Index;
            parts.Add(new Part(start, end, whole.Column + start - whole.Start));
            start = end + gutter.Length;
        }

        parts.Add(new Part(start, whole.End, whole.Column + start - whole.Start));
        return parts;
    }

    private string Of(Part part) => _text[part.Start..part.End];

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gutters();

    [GeneratedRegex(@"^(no\.?|number|№|#|n|nr\.?|ref\.?|rec\.?|номер|п/п|№ п/п)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(recommendations?|actions?|measures?|activit(y|ies)|tasks?|рекомендаци\w*|мер[аы]|мероприяти\w*|действи\w*|задач[аи])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    /// <summary><c>1</c>, <c>2.3</c>, <c>(4)</c>, <c>A.1</c>.</summary>
    [GeneratedRegex(@"^\(?[A-Z]?\.?\d{1,3}(\.\d{1,3})*[.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <param name="Start">First code unit of the cell's text on one line.</param>
    /// <param name="End">One past its last.</param>
    /// <param name="Place">The cell.</param>
    internal readonly record struct Cell(int Start, int End, CellPlace Place);

    private readonly record struct Part(int Start, int End, int Column);
}
