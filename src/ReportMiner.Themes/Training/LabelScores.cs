namespace ReportMiner.Themes.Training;

/// <summary>Raw scores of one label with the truth, row by row.</summary>
internal sealed record LabelScores(double[] Scores, bool[] Truth)
{
    public int Support => Truth.Count(yes => yes);
}
