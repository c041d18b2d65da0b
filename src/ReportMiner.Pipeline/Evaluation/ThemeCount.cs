namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How a theme was given to the items of gold. A theme that two readers could differ on counts neither way.</summary>
/// <param name="Id">The theme.</param>
/// <param name="Right">Items that have it and were given it.</param>
/// <param name="Wrong">Items that were given it and do not have it.</param>
/// <param name="Missed">Items that have it and were not given it, or were not found at all.</param>
public sealed record ThemeCount(string Id, int Right, int Wrong, int Missed)
{
    /// <summary>0 where nothing was right.</summary>
    public double F1 => Right == 0 ? 0 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    /// <summary>Micro-F1 of several themes.</summary>
    public static double MicroF1(IReadOnlyCollection<ThemeCount> themes) =>
        new ThemeCount("", themes.Sum(t => t.Right), themes.Sum(t => t.Wrong), themes.Sum(t => t.Missed)).F1;
}
