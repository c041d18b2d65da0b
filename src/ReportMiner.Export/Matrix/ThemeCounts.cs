using System.Collections.Immutable;

namespace ReportMiner.Export.Matrix;

/// <summary>How many lines of lineage carry a theme at a meeting; two language versions of an item count once.</summary>
internal sealed class ThemeCounts
{
    private readonly Dictionary<(string Theme, int Meeting), int> _counts = [];
    private readonly int[] _lines;

    public ThemeCounts(MatrixLayout layout)
    {
        _lines = new int[layout.Meetings.Length];
        foreach (MatrixRow row in layout.Rows)
        {
            for (int meeting = 0; meeting < _lines.Length; meeting++)
            {
                Count(row, meeting);
            }
        }
    }

    /// <summary>Lines that have an item at the meeting, whatever their themes.</summary>
    public ImmutableArray<int> Lines => [.. _lines];

    public int this[string theme, int meeting] => _counts.GetValueOrDefault((theme, meeting));

    private void Count(MatrixRow row, int meeting)
    {
        if (row.Items[meeting].IsEmpty)
        {
            return;
        }

        _lines[meeting]++;
        foreach (string theme in row.Items[meeting].SelectMany(i => i.Themes).Select(t => t.Id).Distinct(StringComparer.Ordinal))
        {
            _counts[(theme, meeting)] = this[theme, meeting] + 1;
        }
    }
}
