namespace ReportMiner.Export.Workbook;

/// <summary>Finds where pages end, so that rows of one group are on one page where a page holds them.</summary>
/// <param name="room">Points that the rows of a page have.</param>
internal sealed class RowBreakFinder(double room)
{
    /// <summary>Most that Excel takes.</summary>
    private const int Most = 1000;

    private readonly List<int> _breaks = [];

    private string? _group;
    private int _first;
    private double _used;
    private double _height;

    /// <summary>Takes the next row.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="group">What it belongs to.</param>
    /// <param name="height">Its height in points.</param>
    public void Add(int number, string group, double height)
    {
        if (group != _group)
        {
            End();
            (_group, _first) = (group, number);
        }

        _height += height;
    }

    /// <returns>Numbers of the rows that a page ends after.</returns>
    public IReadOnlyList<int> Finish()
    {
        End();
        return _breaks;
    }

    private void End()
    {
        if (_used > 0 && _used + _height > room && _breaks.Count < Most)
        {
            _breaks.Add(_first - 1);
            _used = 0;
        }

        _used = (_used + _height) % room;
        _height = 0;
    }
}
