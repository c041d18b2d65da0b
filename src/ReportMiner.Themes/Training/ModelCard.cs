using System.Globalization;
using System.Text;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Themes.Training;

/// <summary>Writes <c>card.md</c>: what a reader must know before trusting a model.</summary>
internal static class ModelCard
{
    public static string Write(TrainingReport report)
    {
        var card = new StringBuilder();
        Line(card, $"# Model {report.ModelId}");
        Line(card, $"");
        Line(card, $"Gives a text {(report.SingleLabel ? "one label of" : "every label that applies among")} {report.Validation.Labels.Length}.");
        Line(card, $"");
        Line(card, $"| | |");
        Line(card, $"|---|---|");
        Line(card, $"| data | {report.DataName}, {report.Rows} rows |");
        foreach (LabelSource source in report.Sources)
        {
            Line(card, $"| file | `{source.Name}`, SHA-256 `{source.Sha256}` |");
        }

        Line(card, $"| data hash (SHA-256) | `{report.DataHash}` |");
        Line(card, $"| features | {report.Features}: stems alone and in pairs, {(report.Letters ? "runs of 3 to 5 letters, " : "")}{(report.Baseline is null ? "" : "catalogue terms, ")}{(report.SharesStems ? "stems shared by the languages, " : "")}how the text begins and ends |");
        Line(card, $"| learner | logistic regression by ML.NET's L-BFGS, L2 {report.L2:0.###}{(report.Telling ? " over features scaled by naive Bayes" : "")}{(report.TreeWeight == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and LightGBM trees with weight {report.TreeWeight:0.###}"))}; Platt calibration and a threshold for each label |");
        Line(card, $"| seed | {report.Seed} |");
        Line(card, $"| validation | {report.Split}, {report.Parts} {(report.Parts == 1 ? "part" : "parts")}; thresholds and calibration come from other parts than the rows judged |");
        Line(card, $"");
        Summary(card, report);
        Labels(card, report);
        HeldBack(card, report);
        Line(card, $"![Reliability curve](reliability.svg)");
        return card.ToString();
    }

    private static void Summary(StringBuilder card, TrainingReport report)
    {
        Line(card, $"## Figures on rows left out");
        Line(card, $"");
        Header(card);
        Row(card, report.Learnt is null ? "all" : "texts drawn from real documents", report.Validation, report.Interval);
        foreach ((string language, ReportedFigures reported) in report.ByLanguage)
        {
            Row(card, language, reported.Figures, reported.MicroF1);
        }

        if (report.Kept is { } kept)
        {
            Row(card, "those never used in training", kept.Figures, kept.MicroF1);
        }

        if (report.Learnt is { } learnt)
        {
            Row(card, "sentences written for training", learnt);
        }

        if (report.Baseline is { } baseline)
        {
            Line(card, $"| catalogue terms alone | {baseline.Rows} | {baseline.MicroF1:0.000} | {baseline.MacroF1:0.000} | {baseline.ExactShare:0.000} | | |");
            Line(card, $"");
            Line(card, $"The model adds {report.Validation.MicroF1 - baseline.MicroF1:0.000} of micro-F1 and {report.Validation.MacroF1 - baseline.MacroF1:0.000} of macro-F1 to the terms.");
        }

        Line(card, $"");
    }

    private static void Labels(StringBuilder card, TrainingReport report)
    {
        Line(card, $"| label | support | precision | recall | F1 | calibration error | threshold |{(report.Baseline is null ? "" : " F1 of terms alone |")}");
        Line(card, $"|---|---:|---:|---:|---:|---:|---:|{(report.Baseline is null ? "" : "---:|")}");
        for (int i = 0; i < report.Validation.Labels.Length; i++)
        {
            LabelFigures label = report.Validation.Labels[i];
            string terms = report.Baseline is { } baseline ? string.Create(CultureInfo.InvariantCulture, $" {baseline.Labels[i].F1:0.000} |") : "";
            Line(card, $"| {label.Id} | {label.Support} | {label.Precision:0.000} | {label.Recall:0.000} | {label.F1:0.000} | {label.CalibrationError:0.000} | {report.Thresholds[i]:0.00} |{terms}");
        }

        Line(card, $"");
    }

    private static void HeldBack(StringBuilder card, TrainingReport report)
    {
        if (report.HeldBack is not { } held)
        {
            return;
        }

        Line(card, $"## Figures on groups held out");
        Line(card, $"");
        Line(card, $"A model trained in the same way on the other groups ({held.LearntRows} rows), tested on {string.Join(", ", held.Groups)}. The model of this folder is trained on all groups.");
        Line(card, $"");
        Header(card);
        Row(card, "held out", held.Figures);
        Line(card, $"");
    }

    private static void Header(StringBuilder card)
    {
        Line(card, $"| | rows | micro-F1 | macro-F1 | all labels right | calibration error | micro-F1 in 95 of 100 samples |");
        Line(card, $"|---|---:|---:|---:|---:|---:|---:|");
    }

    private static void Row(StringBuilder card, string name, Figures figures, Interval? interval = null)
    {
        string around = interval is { } i ? string.Create(CultureInfo.InvariantCulture, $"{i.Low:0.000} to {i.High:0.000}") : "";
        Line(card, $"| {name} | {figures.Rows} | {figures.MicroF1:0.000} | {figures.MacroF1:0.000} | {figures.ExactShare:0.000} | {figures.CalibrationError:0.000} | {around} |");
    }

    internal static void Line(StringBuilder card, FormattableString line) => card.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
