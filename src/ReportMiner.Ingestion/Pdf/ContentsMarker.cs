using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Files tables of contents as furniture: lines with leader dots, and under the heading of the contents all lines among them.
/// </summary>
internal static class ContentsMarker
{
    private const int FewestLeaders = 2;

    public static void Mark(IReadOnlyList<PrintedPage> pages)
    {
        bool open = false;
        foreach (PrintedPage page in pages)
        {
            open = Mark(page, open);
        }
    }

    private static bool Mark(PrintedPage page, bool open)
    {
        int heading = -1, last = -1, leaders = 0;
        for (int i = 0; i < page.Lines.Count; i++)
        {
            PrintedLine line = page.Lines[i];
            if (heading < 0 && FurnitureForms.IsContentsHeading(line.Content))
            {
                heading = i;
            }
            else if (line.Cell is null && FurnitureForms.HasLeader(line.Content))
            {
                (last, leaders) = (i, leaders + 1);
            }
        }

        if (leaders == 0)
        {
            return false;
        }

        int first = heading >= 0 && heading < last ? heading : open ? 0 : last;
        for (int i = 0; i < page.Lines.Count; i++)
        {
            PrintedLine line = page.Lines[i];
            if ((i >= first && i <= last && leaders >= FewestLeaders) || (line.Cell is null && FurnitureForms.HasLeader(line.Content)))
            {
                line.Role = LineRole.Furniture;
            }
        }

        return first < last || open;
    }
}
