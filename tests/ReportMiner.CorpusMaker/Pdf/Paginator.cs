namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>Puts the lines of a galley on pages, footnotes at the foot of the column that calls them.</summary>
public sealed class Paginator
{
    private readonly Func<int, double, IReadOnlyList<Column>> _columns;
    private readonly bool _listsLinks;
    private bool _splitsNote;

    /// <param name="columns">The columns of a page by its number, from 1, below a height.</param>
    /// <param name="splitsNote">Whether the first footnote of more than a line goes on to the next column.</param>
    /// <param name="listsLinks">Whether the addresses that a column links to are listed at its foot.</param>
    public Paginator(Func<int, double, IReadOnlyList<Column>> columns, bool splitsNote, bool listsLinks)
    {
        _columns = columns;
        _splitsNote = splitsNote;
        _listsLinks = listsLinks;
    }

    /// <summary>All columns of all pages in reading order.</summary>
    public IReadOnlyList<Column> Fill(IReadOnlyList<GalleyLine> galley, double firstTop, double top)
    {
        var filled = new List<Column>();
        var free = new Queue<Column>(_columns(1, firstTop));
        IReadOnlyList<GalleyLine> carried = [];
        Column Next()
        {
            if (free.Count == 0)
            {
                foreach (Column fresh in _columns(filled[^1].Page + 1, top))
                {
                    free.Enqueue(fresh);
                }
            }

            Column column = free.Dequeue();
            column.AddNote(carried);
            carried = [];
            filled.Add(column);
            return column;
        }

        Column current = Next();
        for (int i = 0; i < galley.Count;)
        {
            List<GalleyLine> group = Group(galley, i);
            if (!current.IsEmpty && !current.Fits(group, _listsLinks))
            {
                current = Next();
                continue;
            }

            foreach (GalleyLine line in group)
            {
                current.Place(line, _listsLinks);
                carried = [.. carried, .. AddNotes(current, line, carried.Count > 0)];
            }

            i += group.Count;
        }

        return filled;
    }

    // Behind a footnote that goes on in the next column, the others wait for that column too.
    private List<GalleyLine> AddNotes(Column column, GalleyLine line, bool full)
    {
        var carried = new List<GalleyLine>();
        foreach (var note in line.Notes)
        {
            bool split = _splitsNote && note.Length > 1;
            int here = full ? 0 : split ? 1 : note.Length;
            column.AddNote(note.Take(here));
            carried.AddRange(note.Skip(here));
            full |= split;
            _splitsNote &= !split;
        }

        return carried;
    }

    private static List<GalleyLine> Group(IReadOnlyList<GalleyLine> galley, int from)
    {
        int end = from;
        while (end < galley.Count - 1 && galley[end].KeepWithNext)
        {
            end++;
        }

        return [.. galley.Skip(from).Take(end - from + 1)];
    }
}
