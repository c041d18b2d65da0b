namespace ReportMiner.Themes.Measures;

/// <summary>How well one label is given.</summary>
/// <param name="Id">Label.</param>
/// <param name="Support">Rows that have it.</param>
/// <param name="Hits">Rows that have it and were given it.</param>
/// <param name="FalseHits">Rows that were given it and do not have it.</param>
/// <param name="CalibrationError">Expected calibration error in ten bins of equal width, 0 to 1.</param>
public sealed record LabelFigures(string Id, int Support, int Hits, int FalseHits, double CalibrationError)
{
    public double Precision => Hits + FalseHits == 0 ? 0 : (double)Hits / (Hits + FalseHits);

    public double Recall => Support == 0 ? 0 : (double)Hits / Support;

    /// <summary>0 where nothing was hit.</summary>
    public double F1 => Hits == 0 ? 0 : 2.0 * Hits / (Support + Hits + FalseHits);
}
