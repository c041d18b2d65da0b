using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Training;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Trains the theme model anew from its labels and measures it on meetings that were left out while it was trained.</summary>
internal static class ThemeMeasurement
{
    private const string Part = "themes", Set = "labels, meetings left out";

    /// <param name="files">Files of labels.</param>
    /// <param name="catalogue">Catalogue of the themes.</param>
    /// <param name="progress">Told each step.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Measurement Measure(IEnumerable<string> files, ThemeCatalogue catalogue, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var request = new TrainingRequest { Rows = [.. files.SelectMany(f => LabelReader.Read(f))], Catalogue = catalogue };
        TrainingReport report = ThemeTrainer.Train(request, progress, cancellation).Report;
        Figures all = report.Validation;
        return new Measurement
        {
            Figures =
            [
                .. Overall(Set, all),
                .. report.ByLanguage.SelectMany(l => Overall($"{Set}, {l.Language}", l.Figures)),
                .. report.Baseline is { } terms ? Overall($"{Set}, catalogue terms alone", terms) : [],
                .. all.Labels.Select(l => new Figure(Part, Set, $"F1, {l.Id}", l.F1, l.Hits, l.Support)),
            ],
            Summary = [Row(all.MicroF1, all.MacroF1, all.CalibrationError, report.Rows, report.Baseline?.MicroF1)],
            Details = [ByTheme(report), ByLanguage(report)],
            Pictures =
            [
                new("themes.svg", "F1 by theme on meetings left out; the stroke: catalogue terms alone", BarPlot.Draw("F1 by theme on meetings left out; the stroke: catalogue terms alone", Bars(report))),
                new("reliability.svg", "Reliability of the scores of themes on meetings left out", ReliabilityPlot.Draw(all.Curve)),
            ],
        };
    }

    /// <summary>The row of the README, from figures rounded to four places or not.</summary>
    public static SummaryRow Row(double microF1, double macroF1, double calibrationError, int rows, double? terms) => new(
        "themes, whole meetings left out: micro-F1, macro-F1, calibration error",
        string.Join(", ", new[] { microF1, macroF1, calibrationError }.Select(f => Numbers.Share(Math.Round(f, 4)))),
        $"{Numbers.Count(rows)} sentences of our own{(terms is { } alone ? $"; catalogue terms alone {Numbers.Share(Math.Round(alone, 4))}" : "")}");

    private static ImmutableArray<Figure> Overall(string set, Figures figures) =>
    [
        new(Part, set, "micro-F1", figures.MicroF1),
        new(Part, set, "macro-F1", figures.MacroF1),
        Figure.Share(Part, set, "all themes right", figures.Exact, figures.Rows),
        new(Part, set, "calibration error", figures.CalibrationError),
    ];

    private static DetailTable ByTheme(TrainingReport report) => new(
        "Themes on meetings left out",
        ["theme", "support", "precision", "recall", "F1", "calibration error", "F1 of terms alone"],
        [.. report.Validation.Labels.Select((l, i) => (ImmutableArray<string>)[l.Id, Numbers.Count(l.Support), .. new[] { l.Precision, l.Recall, l.F1, l.CalibrationError }.Select(Numbers.Share), report.Baseline is { } terms ? Numbers.Share(terms.Labels[i].F1) : ""])]);

    private static DetailTable ByLanguage(TrainingReport report) => new(
        "Themes on meetings left out, by language",
        ["language", "sentences", "micro-F1", "macro-F1", "calibration error"],
        [.. report.ByLanguage.Select(l => (ImmutableArray<string>)[l.Language, Numbers.Count(l.Figures.Rows), Numbers.Share(l.Figures.MicroF1), Numbers.Share(l.Figures.MacroF1), Numbers.Share(l.Figures.CalibrationError)])]);

    private static ImmutableArray<Bar> Bars(TrainingReport report) =>
        [.. report.Validation.Labels.Select((l, i) => new Bar(l.Id, l.F1, report.Baseline?.Labels[i].F1, string.Create(CultureInfo.InvariantCulture, $"{l.Support} sentences")))];
}
