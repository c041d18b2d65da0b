using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Cuts baselines into segments at wide gaps and at the edges of table cells, and hangs raised marks onto the line that they belong to.
/// </summary>
internal static class RowSegmentMaker
{
    private const double WideGap = 1.0;

    public static List<RowSegment> Make(GlyphSheet sheet, PageTables tables)
    {
        var segments = new List<RowSegment>(sheet.Baselines.Count * 2);
        foreach (GlyphRow row in sheet.Baselines)
        {
            Cut(row, tables, segments);
        }

        return WithMarks(segments);
    }

    private static void Cut(GlyphRow row, PageTables tables, List<RowSegment> segments)
    {
        ReadOnlySpan<Glyph> glyphs = row.Glyphs;
        int start = 0;
        int cell = tables.CellAt(glyphs[0]);
        for (int i = 1; i <= glyphs.Length; i++)
        {
            int next = cell;
            if (i < glyphs.Length && !IsCut(glyphs[i - 1], glyphs[i], tables, cell, out next))
            {
                continue;
            }

            segments.Add(new(row.Part(start, i - start), cell));
            (start, cell) = (i, next);
        }
    }

    private static bool IsCut(in Glyph left, in Glyph right, PageTables tables, int cell, out int next)
    {
        double gap = right.Left - left.Right;
        double size = Math.Max(left.Size, right.Size);
        next = cell;
        if (gap < 0.15 * size && !right.SpaceBefore)
        {
            return false;
        }

        next = tables.CellAt(right);
        return next != cell || gap > WideGap * size;
    }

    private static List<RowSegment> WithMarks(List<RowSegment> segments)
    {
        var hosts = new int[segments.Count];
        var marked = new bool[segments.Count];
        bool any = false;
        for (int i = 0; i < segments.Count; i++)
        {
            hosts[i] = HostOf(segments, i);
            if (hosts[i] >= 0)
            {
                any = marked[hosts[i]] = true;
            }
        }

        if (!any)
        {
            return segments;
        }

        LeadToRoots(hosts);

        var merged = new List<RowSegment>(segments.Count);
        for (int i = 0; i < segments.Count; i++)
        {
            if (hosts[i] < 0)
            {
                merged.Add(marked[i] ? WithMarks(segments, hosts, i) : segments[i]);
            }
        }

        return merged;
    }

    /// <summary>
    /// A mark on a mark (a note called at an index: CO₂¹) hangs on the line that bears both; it is smaller or higher than its host, so
    /// there is no ring.
    /// </summary>
    private static void LeadToRoots(int[] hosts)
    {
        for (int i = 0; i < hosts.Length; i++)
        {
            while (hosts[i] >= 0 && hosts[hosts[i]] >= 0)
            {
                hosts[i] = hosts[hosts[i]];
            }
        }
    }

    private static RowSegment WithMarks(List<RowSegment> segments, int[] hosts, int host)
    {
        Glyph[] glyphs = segments[host].Glyphs.ToArray();
        for (int i = Math.Max(0, host - (Nested * Reach)); i < Math.Min(segments.Count, host + (Nested * Reach)); i++)
        {
            if (hosts[i] != host)
            {
                continue;
            }

            bool raised = segments[host].Baseline - segments[i].Baseline > 0.1 * segments[host].Size;
            glyphs = Merged(glyphs, segments[i].Glyphs, raised ? TextStyle.Superscript : TextStyle.Plain);
        }

        return new(new(glyphs, 0, glyphs.Length, segments[host].WordGap), segments[host].Cell);
    }

    /// <summary>Joins two rows, still from left to right; of two glyphs at one place that of the first row comes first.</summary>
    private static Glyph[] Merged(ReadOnlySpan<Glyph> first, ReadOnlySpan<Glyph> marks, TextStyle style)
    {
        var merged = new Glyph[first.Length + marks.Length];
        for (int i = 0, a = 0, b = 0; i < merged.Length; i++)
        {
            if (b == marks.Length || (a < first.Length && first[a].Left <= marks[b].Left))
            {
                merged[i] = first[a++];
            }
            else
            {
                merged[i] = marks[b] with { Style = marks[b].Style | style };
                b++;
            }
        }

        return merged;
    }

    // Segments come by baseline: a mark's host is at most a few baselines away, even if many columns are side by side.
    private const int Reach = 160;

    // Each mark on a mark may be that much further away.
    private const int Nested = 8;

    private static bool IsMarkBeside(RowSegment small, RowSegment host, double drop)
    {
        if (small.IsSmallBeside(host))
        {
            return true;
        }

        // Some documents only raise the figure that calls a note.
        return small.Glyphs.Length <= 3 && drop > 0.25 * host.Size && small.Size <= host.Size
            && AreMarks(small.Glyphs);
    }

    private static bool AreMarks(ReadOnlySpan<Glyph> glyphs)
    {
        foreach (ref readonly Glyph glyph in glyphs)
        {
            if (glyph.Text is not "*" && !char.IsAsciiDigit(glyph.Text[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static int HostOf(List<RowSegment> segments, int mark)
    {
        RowSegment small = segments[mark];
        int best = -1;
        double nearest = double.MaxValue;
        for (int i = Math.Max(0, mark - Reach); i < Math.Min(segments.Count, mark + Reach); i++)
        {
            RowSegment host = segments[i];
            double drop = host.Baseline - small.Baseline;
            if (drop > 20)
            {
                break;
            }

            if (i == mark || !IsMarkBeside(small, host, drop) || small.Cell != host.Cell || drop > 0.75 * host.Size
                || drop < -0.35 * host.Size || Math.Abs(drop) < 0.4)
            {
                continue;
            }

            double aside = Math.Max(0, Math.Max(small.Left - host.Right, host.Left - small.Right));
            if (aside < 0.8 * host.Size && aside + Math.Abs(drop) < nearest)
            {
                (best, nearest) = (i, aside + Math.Abs(drop));
            }
        }

        return best;
    }
}
