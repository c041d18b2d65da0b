using System.Collections.Immutable;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Finds the title among the segments that no other line of the masthead has taken.</summary>
internal static class HeadTitle
{
    private const int MaxLength = 600;

    /// <summary>Sizes of type that differ by less are one, in points.</summary>
    private const double SizeStep = 0.9;

    /// <param name="rest">Segments behind the session, place and agenda item, in order.</param>
    /// <param name="afterAgenda">Whether an agenda item is given, so that its name may come first.</param>
    /// <param name="agendaSize">Size of type of the agenda item; 0 where not known.</param>
    public static string? Find(ImmutableArray<HeadSegment> rest, bool afterAgenda, double agendaSize)
    {
        var blocks = rest.GroupBy(s => s.Block).OrderBy(g => g.Key).Select(g => (Text: string.Join(' ', g.Select(s => s.Text)), Size: g.Max(s => s.Size)))
            .Where(b => !HeadLines.IsSponsors(b.Text.ToLowerInvariant())).ToList();
        if (blocks.Count == 0)
        {
            return null;
        }

        int first = First(blocks, afterAgenda && !(agendaSize > 0 && blocks[0].Size > agendaSize + SizeStep));
        if (first >= blocks.Count)
        {
            return null;
        }

        string title = blocks[first].Text;
        int next = first + 1;
        bool large = next < blocks.Count && (blocks[next].Size > agendaSize + SizeStep || Math.Abs(blocks[next].Size - blocks[first].Size) < SizeStep);
        if (next < blocks.Count && blocks[next].Text.Split(' ').Length <= 5 && (large || blocks[next].Size == 0) && HeadLines.IsAuthor(title.ToLowerInvariant()) && !HeadLines.IsAuthor(blocks[next].Text.ToLowerInvariant()))
        {
            title += ": " + blocks[next].Text; // the State that a report is about stands under its title
        }

        return title.Length <= MaxLength ? title : null;
    }

    /// <summary>The title is set larger than the name of the agenda item; where sizes are not known it is the next block.</summary>
    private static int First(List<(string Text, double Size)> blocks, bool afterAgenda)
    {
        if (!afterAgenda || blocks.Count == 1)
        {
            return 0;
        }

        for (int i = 1; i < blocks.Count; i++)
        {
            if (blocks[0].Size > 0 && blocks[i].Size > blocks[0].Size + SizeStep)
            {
                return i;
            }
        }

        return 1;
    }
}
