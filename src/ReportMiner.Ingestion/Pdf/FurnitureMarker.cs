using System.Globalization;
using System.Text;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Files running heads and feet as furniture: lines at the edge of a page that come again at the same height on other pages, figures
/// left out of account, or that are written as only such lines are. Neither place nor form is enough alone.
/// </summary>
internal sealed class FurnitureMarker
{
    private const double Head = 0.14;
    private const double Foot = 0.86;
    private const double Bin = 5;
    private const int MostAtAnEdge = 5;

    private readonly IReadOnlyList<PrintedPage> _pages;
    private readonly Dictionary<string, SortedSet<int>> _repeats = [];
    private readonly StringBuilder _form = new();

    private FurnitureMarker(IReadOnlyList<PrintedPage> pages) => _pages = pages;

    public static void Mark(IReadOnlyList<PrintedPage> pages)
    {
        var marker = new FurnitureMarker(pages);
        foreach (PrintedPage page in pages)
        {
            marker.Count(page);
        }

        foreach (PrintedPage page in pages)
        {
            marker.Mark(page);
        }
    }

    private static IEnumerable<PrintedLine> Edge(PrintedPage page, bool top)
    {
        int taken = 0;
        for (int i = 0; i < page.Lines.Count && taken < MostAtAnEdge; i++)
        {
            PrintedLine line = page.Lines[top ? i : page.Lines.Count - 1 - i];
            if (line.Role == LineRole.Body && (top ? line.Depth < Head : line.Depth > Foot))
            {
                taken++;
                yield return line;
            }
        }
    }

    private void Count(PrintedPage page)
    {
        foreach (bool top in (bool[])[true, false])
        {
            foreach (PrintedLine line in Edge(page, top))
            {
                string key = Key(Form(line.Content), (int)Math.Round(line.Baseline / Bin), top);
                if (!_repeats.TryGetValue(key, out SortedSet<int>? pages))
                {
                    _repeats[key] = pages = [];
                }

                pages.Add(line.Page);
            }
        }
    }

    private void Mark(PrintedPage page)
    {
        foreach (bool top in (bool[])[true, false])
        {
            bool outermost = true;
            bool first = true;
            foreach (PrintedLine line in Edge(page, top))
            {
                if (IsFurniture(line, top, outermost, first))
                {
                    line.Role = LineRole.Furniture;
                }
                else
                {
                    outermost = false;
                }

                first = false;
            }
        }

        MarkLinks(page);
    }

    private bool IsFurniture(PrintedLine line, bool top, bool outermost, bool first)
    {
        string text = line.Content;
        bool masthead = line.Page == 1 && top;
        if (line.Cell is null && !masthead && outermost && (FurnitureForms.IsPageNumber(text) || FurnitureForms.IsSymbol(text)))
        {
            return true;
        }

        if (!top && (FurnitureForms.IsImprint(text) || UndecodedGlyphs.Fill(text)))
        {
            return true;
        }

        // A note may come again word for word as well.
        return line.Cell is null && !masthead && line.Text.LeadingMark.Length == 0
            && RunningHeads.Repeat(text, Repeats(line, top), _pages.Count, top, first);
    }

    private SortedSet<int> Repeats(PrintedLine line, bool top)
    {
        string form = Form(line.Content);
        int bin = (int)Math.Round(line.Baseline / Bin);
        var repeats = new SortedSet<int>();
        for (int near = bin - 1; near <= bin + 1; near++)
        {
            repeats.UnionWith(_repeats.GetValueOrDefault(Key(form, near, top), []));
        }

        return repeats;
    }

    private static string Key(string form, int height, bool top) =>
        string.Create(CultureInfo.InvariantCulture, $"{(top ? '^' : '_')}{height} {form}");

    private string Form(string text)
    {
        _form.Clear();
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                _form.Append(c);
            }
            else if (_form.Length == 0 || _form[^1] != '#')
            {
                _form.Append('#');
            }
        }

        return _form.ToString();
    }

    /// <summary>Addresses alone on the last lines of a page: what a converter wrote there of the page's links.</summary>
    private static void MarkLinks(PrintedPage page)
    {
        for (int i = page.Lines.Count - 1; i >= 0; i--)
        {
            PrintedLine line = page.Lines[i];
            if (line.Role == LineRole.Furniture)
            {
                continue;
            }

            if (line.Cell is not null || line.Depth < 0.4 || !FurnitureForms.IsLink(line.Content))
            {
                return;
            }

            line.Role = LineRole.Furniture;
        }
    }
}
