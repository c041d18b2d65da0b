using System.Globalization;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Cli.Terminal;

/// <summary>Prints precision, recall, F1, support and calibration error of every label.</summary>
internal static class FiguresTable
{
    public static void Write(Figures figures, TextWriter output)
    {
        int width = Math.Max(8, figures.Labels.Select(l => l.Id.Length).DefaultIfEmpty(8).Max());
        output.WriteLine($"{"label".PadRight(width)}  precision  recall     F1  support  calibration error");
        foreach (LabelFigures label in figures.Labels)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{label.Id.PadRight(width)}  {label.Precision,9:0.000}  {label.Recall,6:0.000}  {label.F1,5:0.000} "
                        + $" {label.Support,7}  {label.CalibrationError,17:0.000}"));
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{figures.Rows} rows: micro-F1 {figures.MicroF1:0.000}, macro-F1 {figures.MacroF1:0.000}, all labels "
                    + $"right {figures.ExactShare:0.000}, calibration error {figures.CalibrationError:0.000}"));
    }
}
