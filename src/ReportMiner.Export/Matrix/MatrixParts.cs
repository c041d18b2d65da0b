using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>
/// The parts that a workbook shows the matrix in: a sheet a series of compared meetings, and one for the meetings that were compared with
/// none, where each line has the name of its meeting beside it. One sheet of all of them would be a diagonal in an empty field.
/// </summary>
internal static class MatrixParts
{
    /// <summary>Most series that have a sheet of their own.</summary>
    private const int MostSeries = 30;

    public static readonly Bilingual Name = new("Matrix", "Сводная таблица");

    private static readonly Bilingual Alone = new("Not compared", "Без сопоставления");

    /// <returns>A name and a layout for each sheet; the one of all lines where they are of one series, or the meetings are too
    /// many.</returns>
    public static IEnumerable<(Bilingual Name, MatrixLayout Layout)> Of(RunView run)
    {
        ImmutableArray<string> meetings = run.Lineage.Meetings;
        int[] series = Series(run.Lineage);
        int[][] several =
        [
            .. Enumerable.Range(0, meetings.Length).GroupBy(m => series[m]).Where(g => g.Count() > 1).Select(g => g.ToArray())
        ];
        if (meetings.Length > MatrixLayout.MostMeetings || several.Length > MostSeries || meetings.Length < 2
            || (several.Length == 1 && several[0].Length == meetings.Length))
        {
            return [(Name, run.Matrix)];
        }

        ILookup<int, LineageLine> lines = run.Lineage.Lines.ToLookup(l => Of(l, meetings, series));
        int[] alone = [.. Enumerable.Range(0, meetings.Length).Where(m => !several.Any(s => s.Contains(m)))];
        var single = alone.Select(m => series[m]).Append(-1).ToHashSet();
        return
        [
            .. several.Select(
                (s, i) => (Numbered(i), new MatrixLayout(run, [.. s.Select(m => meetings[m])], lines[series[s[0]]], byStage: false))),
            .. alone.Length == 0
                ? []
                : new[]
                {
                    (
                        several.Length == 0 ? Name : Alone,
                        new MatrixLayout(run, meetings, lines.Where(g => single.Contains(g.Key)).SelectMany(g => g), byStage: true))
                },
        ];
    }

    private static Bilingual Numbered(int place) =>
        place == 0
            ? Name
            : new(FormattableString.Invariant($"{Name.En} {place + 1}"), FormattableString.Invariant($"{Name.Ru} {place + 1}"));

    /// <returns>The series of a line: that of its first meeting; −1 for none.</returns>
    private static int Of(LineageLine line, ImmutableArray<string> meetings, int[] series) =>
        line.Cells.Select(c => meetings.IndexOf(c.Meeting)).FirstOrDefault(m => m >= 0, -1) is >= 0 and var meeting ? series[meeting] : -1;

    /// <summary>Meetings at which one line has cells that were compared are of one series.</summary>
    /// <returns>The first meeting of the series of each.</returns>
    private static int[] Series(Lineage lineage)
    {
        int[] root = [.. Enumerable.Range(0, lineage.Meetings.Length)];
        int Find(int meeting) => root[meeting] == meeting ? meeting : root[meeting] = Find(root[meeting]);
        var places = lineage.Meetings.Select((name, i) => (name, i)).ToDictionary(m => m.name, m => m.i, StringComparer.Ordinal);
        foreach (LineageLine line in lineage.Lines)
        {
            int[] compared =
            [
                .. line.Cells.Where(c => c.Status != LineageStatus.NotCompared).Select(c => places.GetValueOrDefault(c.Meeting, -1))
                    .Where(m => m >= 0).Distinct()
            ];
            foreach (int meeting in compared.Skip(1))
            {
                int first = Find(compared[0]), other = Find(meeting);
                root[Math.Max(first, other)] = Math.Min(first, other);
            }
        }

        return [.. Enumerable.Range(0, root.Length).Select(Find)];
    }
}
