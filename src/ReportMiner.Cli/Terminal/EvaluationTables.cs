using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Pipeline.Evaluation;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Cli.Terminal;

/// <summary>Prints what an evaluation found.</summary>
internal static class EvaluationTables
{
    private const int MostConfusions = 10;

    public static void Write(EvaluationReport report, TextWriter output)
    {
        output.WriteLine($"Model {report.ModelId}");
        FiguresTable.Write(report.Figures, output);
        foreach ((string language, Figures figures) in report.ByLanguage)
        {
            output.WriteLine(
                Invariant($"  {language}: micro-F1 {figures.MicroF1:0.000}, macro-F1 {figures.MacroF1:0.000} of {figures.Rows} rows"));
        }

        foreach ((string group, Figures figures) in report.ByGroup)
        {
            output.WriteLine(Invariant($"  {group}: micro-F1 {figures.MicroF1:0.000} of {figures.Rows} rows"));
        }

        foreach (Confusion confusion in report.Confusions.Take(MostConfusions))
        {
            output.WriteLine(Invariant($"  {confusion.Missed} missed where {confusion.Given} was wrongly given: {confusion.Count}"));
        }
    }

    public static void Write(HoldOutReport report, TextWriter output)
    {
        Write(report.Model, output);
        Figures ours = report.Model.Figures;
        output.WriteLine(Invariant($"Trained on {report.LearntRows} rows, measured on {ours.Rows}:"));
        output.WriteLine(Row("this model", ours));
        foreach (PlainComparison plain in report.Plain)
        {
            string name = plain.Threshold == 0
                ? "plain LightGBM, the likeliest"
                : Invariant($"plain LightGBM, threshold {plain.Threshold:0.0}");
            output.WriteLine(Row(name, plain.Figures) + Invariant($"  p = {plain.PValue:0.0000}"));
        }
    }

    public static void Write(ImmutableArray<Measurement> measurements, TextWriter output)
    {
        foreach (SummaryRow row in measurements.SelectMany(m => m.Summary))
        {
            output.WriteLine($"{row.What}: {row.Figure} ({row.On}; used in training: {row.Training})");
        }
    }

    private static string Row(string name, Figures figures) =>
        Invariant($"  {name,-36} micro-F1 {figures.MicroF1:0.0000}  macro-F1 {figures.MacroF1:0.0000}  all labels right {figures.ExactShare:0.0000}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
