namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// How links between meetings were found. Links on which readers may differ count neither way; uncertain ones are left out.
/// </summary>
/// <param name="Right">Links that the gold has.</param>
/// <param name="Wrong">Links that it has not.</param>
/// <param name="Missed">Links of the gold that were not found.</param>
/// <param name="ItemsRight">Later items correctly classified as linked or new.</param>
/// <param name="Items">Later items that the gold covers.</param>
/// <param name="WrongRepeated">Wrong links that were called repeated: the worst fault.</param>
/// <param name="StrengthRight">Linked items whose change of strength is right.</param>
/// <param name="StrengthOf">Linked items with a change of strength in the gold.</param>
internal sealed record LineageFigures(
    int Right, int Wrong, int Missed, int ItemsRight, int Items, int WrongRepeated, int StrengthRight, int StrengthOf)
{
    /// <summary>0 where no link was made.</summary>
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>0 where the gold has none.</summary>
    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>0 where no link is right.</summary>
    public double F1 => Right == 0 ? 0 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    /// <summary>The figures of two sets together.</summary>
    internal static LineageFigures Sum(LineageFigures a, LineageFigures b) => new(
        a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed, a.ItemsRight + b.ItemsRight, a.Items + b.Items,
        a.WrongRepeated + b.WrongRepeated,
        a.StrengthRight + b.StrengthRight, a.StrengthOf + b.StrengthOf);
}
