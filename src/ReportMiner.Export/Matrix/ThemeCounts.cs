using System.Collections.Immutable;

namespace ReportMiner.Export.Matrix;

/// <summary>How many items carry a theme at a meeting. Each item is in one line alone; its language versions count once.</summary>
internal sealed class ThemeCounts
{
    private readonly Dictionary<(string Theme, int Meeting), int> _counts = [];
    private readonly int[] _lines;

    public ThemeCounts(MatrixLayout layout)
    {
        _lines = new int[layout.Meetings.Length];
        foreach (MatrixRow row in layout.Rows)
        {
            foreach (MatrixStage stage in row.Stages.Where(s => !s.IsEmpty))
            {
                Count(stage);
            }
        }
    }

    /// <summary>Items of the meeting, with or without themes.</summary>
    public ImmutableArray<int> Lines => [.. _lines];

    public int this[string theme, int meeting] => _counts.GetValueOrDefault((theme, meeting));

    private void Count(MatrixStage stage)
    {
        _lines[stage.Meeting]++;
        foreach (string theme in stage.Items.SelectMany(i => i.Themes).Select(t => t.Id).Distinct(StringComparer.Ordinal))
        {
            _counts[(theme, stage.Meeting)] = this[theme, stage.Meeting] + 1;
        }
    }
}
