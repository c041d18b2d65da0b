using System.Text;
using System.Text.Json;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Training;

/// <summary>Writes <c>metrics.json</c>: the figures of the card for programs.</summary>
internal static class MetricsWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static string Write(TrainingReport report)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("model", report.ModelId);
            json.WriteString("data", report.DataName);
            json.WriteString("dataHash", report.DataHash);
            json.WriteNumber("rows", report.Rows);
            json.WriteNumber("features", report.Features);
            json.WriteNumber("seed", report.Seed);
            json.WriteNumber("l2", Round(report.L2));
            json.WriteNumber("treeWeight", Round(report.TreeWeight));
            json.WriteBoolean("singleLabel", report.SingleLabel);
            json.WriteString("split", report.Split);
            json.WriteNumber("parts", report.Parts);
            json.WriteStartArray("sources");
            foreach (LabelSource source in report.Sources)
            {
                json.WriteStartObject();
                json.WriteString("name", source.Name);
                json.WriteString("sha256", source.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Write(json, "validation", report.Validation, report);
            Write(json, "interval", report.Interval);
            if (report.Kept is { } kept)
            {
                Write(json, "kept", kept.Figures, null);
                Write(json, "keptInterval", kept.MicroF1);
            }

            if (report.Learnt is { } learnt)
            {
                Write(json, "written", learnt, null);
            }

            json.WriteStartObject("byLanguage");
            foreach ((string language, ReportedFigures reported) in report.ByLanguage)
            {
                Write(json, language, reported.Figures, null);
            }

            json.WriteEndObject();
            if (report.Baseline is { } baseline)
            {
                Write(json, "terms", baseline, null);
            }

            if (report.HeldBack is { } held)
            {
                json.WriteString("heldBackGroups", string.Join(", ", held.Groups));
                json.WriteNumber("heldBackLearntRows", held.LearntRows);
                Write(json, "heldBack", held.Figures, null);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string name, Figures figures, TrainingReport? thresholds)
    {
        json.WriteStartObject(name);
        json.WriteNumber("rows", figures.Rows);
        json.WriteNumber("microF1", Round(figures.MicroF1));
        json.WriteNumber("macroF1", Round(figures.MacroF1));
        json.WriteNumber("exact", Round(figures.ExactShare));
        json.WriteNumber("calibrationError", Round(figures.CalibrationError));
        json.WriteStartArray("labels");
        for (int i = 0; i < figures.Labels.Length; i++)
        {
            LabelFigures label = figures.Labels[i];
            json.WriteStartObject();
            json.WriteString("id", label.Id);
            json.WriteNumber("support", label.Support);
            json.WriteNumber("precision", Round(label.Precision));
            json.WriteNumber("recall", Round(label.Recall));
            json.WriteNumber("f1", Round(label.F1));
            json.WriteNumber("calibrationError", Round(label.CalibrationError));
            if (thresholds is not null)
            {
                json.WriteNumber("threshold", Round(thresholds.Thresholds[i]));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Round(interval.Low));
        json.WriteNumberValue(Round(interval.High));
        json.WriteEndArray();
    }

    // Four places: what differs past them is noise of the arithmetic.
    private static double Round(double value) => Math.Round(value, 4);
}
