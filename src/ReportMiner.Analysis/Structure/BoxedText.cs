using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure;

/// <summary>
/// A table of one column is a frame around text, as inspection reports set their recommendations: its lines are body text.
/// </summary>
internal static class BoxedText
{
    public static Manuscript Open(Manuscript manuscript)
    {
        HashSet<int> frames =
        [
            .. manuscript.Lines.Where(l => l is { Role: LineRole.Table, Cell: not null }).GroupBy(l => l.Cell!.Value.Table)
                .Where(table => table.Select(l => l.Cell!.Value.Column).Distinct().Count() == 1).Select(table => table.Key),
        ];
        return frames.Count == 0 ? manuscript : manuscript with { Lines = [.. manuscript.Lines.Select(l => Opened(l, frames))] };
    }

    private static Line Opened(Line line, HashSet<int> frames) =>
        line is { Role: LineRole.Table, Cell: { } cell } && frames.Contains(cell.Table)
            ? line with { Role = LineRole.Body, Cell = null }
            : line;
}
