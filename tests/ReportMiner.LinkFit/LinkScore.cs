namespace ReportMiner.LinkFit;

/// <summary>What was found of labelled links at one threshold.</summary>
internal sealed record LinkScore(int Right, int Wrong, int Missed, int ItemsRight, int Items)
{
    public double Precision => Right / (double)Math.Max(1, Right + Wrong);

    public double Recall => Right / (double)Math.Max(1, Right + Missed);

    public double F1 => 2.0 * Right / Math.Max(1, (2 * Right) + Wrong + Missed);

    /// <summary>Share of items correctly classified as linked or new.</summary>
    public double LinkedOrNew => ItemsRight / (double)Math.Max(1, Items);

    public static LinkScore operator +(LinkScore a, LinkScore b) => Add(a, b);

    public static LinkScore Add(LinkScore a, LinkScore b) =>
        new(a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed, a.ItemsRight + b.ItemsRight, a.Items + b.Items);

    /// <param name="labels">Labels of one later item.</param>
    /// <param name="isFound">Whether the pair with an earlier item was found.</param>
    public static LinkScore Of(sbyte[] labels, Func<int, bool> isFound)
    {
        int right = 0, wrong = 0, missed = 0, may = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            bool found = isFound(i);
            right += found && labels[i] == 1 ? 1 : 0;
            wrong += found && labels[i] == 0 ? 1 : 0;
            missed += !found && labels[i] == 1 ? 1 : 0;
            may += found && labels[i] < 0 ? 1 : 0;
        }

        bool isRight = labels.Contains((sbyte)1) ? right > 0 : wrong == 0;
        return new LinkScore(right, wrong, missed, isRight ? 1 : 0, 1);
    }
}
