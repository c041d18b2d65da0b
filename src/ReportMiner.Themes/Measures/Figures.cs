using System.Collections.Immutable;

namespace ReportMiner.Themes.Measures;

/// <summary>How well all labels are given.</summary>
/// <param name="Rows">Rows judged.</param>
/// <param name="Labels">By label, in the order of the model.</param>
/// <param name="Exact">Rows whose labels were all given and no other: with one label a row, the accuracy counts these.</param>
/// <param name="CalibrationError">Expected calibration error over all decisions, ten bins.</param>
/// <param name="Curve">Reliability curve over all decisions.</param>
public sealed record Figures(
    int Rows, ImmutableArray<LabelFigures> Labels, int Exact, double CalibrationError, ImmutableArray<ReliabilityBin> Curve)
{
    public double MicroF1
    {
        get
        {
            int hits = Labels.Sum(label => label.Hits);
            return hits == 0 ? 0 : 2.0 * hits / Labels.Sum(label => label.Support + label.Hits + label.FalseHits);
        }
    }

    /// <summary>Mean F1 of the labels that some row has.</summary>
    public double MacroF1 => Labels.Where(label => label.Support > 0).Select(label => label.F1).DefaultIfEmpty(0).Average();

    public double ExactShare => Rows == 0 ? 0 : (double)Exact / Rows;
}
