using ReportMiner.Model;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Semantics.Index;

/// <summary>Finds what became of each item, from the lines of lineage.</summary>
internal static class ItemFates
{
    /// <returns>Ids with the status at their own meeting, and <c>dropped</c> for the last items of a line that a later meeting has
    /// dropped.</returns>
    public static IEnumerable<(string Id, string Status)> Of(Lineage lineage)
    {
        foreach (LineageLine line in lineage.Lines)
        {
            LineageCell? last = null;
            foreach (LineageCell cell in line.Cells)
            {
                foreach (string id in cell.Items)
                {
                    foreach (string status in Statuses(cell))
                    {
                        yield return (id, status);
                    }
                }

                if (cell.Status == LineageStatus.Dropped && cell.Elsewhere.IsEmpty)
                {
                    foreach (string id in last?.Items ?? [])
                    {
                        yield return (id, EnumWord.Of(LineageStatus.Dropped));
                    }
                }

                last = cell.Items.IsEmpty ? last : cell;
            }
        }
    }

    private static IEnumerable<string> Statuses(LineageCell cell)
    {
        if (cell.Status is { } status)
        {
            yield return EnumWord.Of(status);
        }

        if (cell.StrengthChange is { } change and not StrengthChange.Same)
        {
            yield return EnumWord.Of(change);
        }

        if (cell.IsReversal)
        {
            yield return "reversed";
        }
    }
}
