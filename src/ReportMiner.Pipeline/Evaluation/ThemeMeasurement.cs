using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Training;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Trains the theme model again from its labels and measures it on meetings left out of training.</summary>
internal static class ThemeMeasurement
{
    private const string Part = "themes", Written = "written sentences, meetings left out",
        Real = "texts of real documents, documents left out";

    /// <param name="request">Labelled rows and settings of the training.</param>
    /// <param name="progress">Receives each step.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Measurement Measure(TrainingRequest request, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        TrainingReport report = ThemeTrainer.Train(request, progress, cancellation).Report;
        Figures all = report.Validation;
        string set = report.Learnt is null ? Written : Real;
        return new Measurement
        {
            Figures =
            [
                .. Overall(set, all),
                .. report.ByLanguage.SelectMany(l => Overall($"{set}, {l.Language}", l.Reported.Figures)),
                .. report.Kept is { } kept ? Overall($"{set}, never used in training", kept.Figures) : [],
                .. report.Learnt is { } written ? Overall(Written, written) : [],
                .. report.Baseline is { } terms ? Overall($"{set}, catalogue terms alone", terms) : [],
                .. all.Labels.Select(l => new Figure(Part, set, $"F1, {l.Id}", l.F1, l.Hits, l.Support)),
            ],
            Summary = [.. Rows(report)],
            Details = [ByTheme(report), ByLanguage(report)],
            Pictures =
            [
                new(
                    "themes.svg",
                    "F1 by theme on rows left out; the stroke: catalogue terms alone",
                    BarPlot.Draw("F1 by theme on rows left out; the stroke: catalogue terms alone", Bars(report))),
                new("reliability.svg", "Reliability of the scores of themes on rows left out", ReliabilityPlot.Draw(all.Curve)),
            ],
        };
    }

    /// <summary>The README's rows on sentences written for training, from figures rounded to four places or not.</summary>
    public static ImmutableArray<SummaryRow> OnWritten(double microF1, double macroF1, double calibrationError, int rows) =>
        Rows("meetings", microF1, macroF1, calibrationError, $"{Numbers.Count(rows)} sentences of our own");

    /// <summary>The README's rows on texts drawn from real documents, from figures rounded to four places or not.</summary>
    public static ImmutableArray<SummaryRow> OnReal(double microF1, double macroF1, double calibrationError, int rows, double? terms)
    {
        string on = $"{Numbers.Count(rows)} texts of real documents";
        return
        [
            .. Rows("documents", microF1, macroF1, calibrationError, on),
            .. terms is { } alone
                ? [new SummaryRow("themes by catalogue terms alone, micro-F1", Share(alone), on, "terms chosen by hand")]
                : ImmutableArray<SummaryRow>.Empty,
        ];
    }

    private static ImmutableArray<SummaryRow> Rows(string groups, double microF1, double macroF1, double calibrationError, string on)
    {
        string training = $"cross-validation: {groups} tested are left out of training";
        return
        [
            new("themes, micro-F1", Share(microF1), on, training),
            new("themes, macro-F1", Share(macroF1), on, training),
            new("themes, calibration error", Share(calibrationError), on, training),
        ];
    }

    private static IEnumerable<SummaryRow> Rows(TrainingReport report)
    {
        Figures all = report.Validation, written = report.Learnt ?? all;
        return
        [
            .. OnWritten(written.MicroF1, written.MacroF1, written.CalibrationError, written.Rows),
            .. report.Learnt is not null
                ? OnReal(all.MicroF1, all.MacroF1, all.CalibrationError, all.Rows, report.Baseline?.MicroF1)
                : ImmutableArray<SummaryRow>.Empty,
        ];
    }

    private static string Share(double figure) => Numbers.Share(Math.Round(figure, 4));

    private static ImmutableArray<Figure> Overall(string set, Figures figures) =>
    [
        new(Part, set, "micro-F1", figures.MicroF1),
        new(Part, set, "macro-F1", figures.MacroF1),
        Figure.Share(Part, set, "all themes right", figures.Exact, figures.Rows),
        new(Part, set, "calibration error", figures.CalibrationError),
    ];

    private static IEnumerable<string> Shares(Figures figures) =>
        new[] { figures.MicroF1, figures.MacroF1, figures.CalibrationError }.Select(Numbers.Share);

    private static DetailTable ByTheme(TrainingReport report) => new(
        "Themes on rows left out",
        ["theme", "support", "precision", "recall", "F1", "calibration error", "F1 of terms alone"],
        [
            .. report.Validation.Labels.Select(
                (l, i) =>
                    (ImmutableArray<string>)[
                        l.Id,
                        Numbers.Count(l.Support),
                        .. new[] { l.Precision, l.Recall, l.F1, l.CalibrationError }.Select(Numbers.Share),
                        report.Baseline is { } terms ? Numbers.Share(terms.Labels[i].F1) : ""
                    ])
        ]);

    private static DetailTable ByLanguage(TrainingReport report) => new(
        "Themes on rows left out, by language",
        ["language", "texts", "micro-F1", "macro-F1", "calibration error"],
        [
            .. report.ByLanguage.Select(
                l => (ImmutableArray<string>)[l.Language, Numbers.Count(l.Reported.Figures.Rows), .. Shares(l.Reported.Figures)])
        ]);

    private static ImmutableArray<Bar> Bars(TrainingReport report) =>
        [
            .. report.Validation.Labels.Select(
                (l, i) =>
                    new Bar(l.Id, l.F1, report.Baseline?.Labels[i].F1, string.Create(CultureInfo.InvariantCulture, $"{l.Support} texts")))
        ];
}
