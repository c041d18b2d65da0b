namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How mergers, splits and opposites were told.</summary>
/// <param name="Right">Links that are rightly told as parts of a merger or split.</param>
/// <param name="Wrong">Links that are wrongly told so.</param>
/// <param name="Missed">Parts of mergers and splits that are not told so.</param>
/// <param name="ReversalsTold">Items that ask for the opposite of an earlier one, linked and told so.</param>
/// <param name="Reversals">All such items of the gold.</param>
internal sealed record ChainFigures(int Right, int Wrong, int Missed, int ReversalsTold, int Reversals)
{
    /// <summary>0 where none is right.</summary>
    public double F1 => Right == 0 ? 0 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    public static ChainFigures Sum(ChainFigures a, ChainFigures b) =>
        new(a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed, a.ReversalsTold + b.ReversalsTold, a.Reversals + b.Reversals);
}
