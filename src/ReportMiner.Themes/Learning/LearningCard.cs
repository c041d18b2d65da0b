using System.Text;
using ReportMiner.Themes.Measures;
using static ReportMiner.Themes.Training.ModelCard;

namespace ReportMiner.Themes.Learning;

/// <summary>Writes the card of a model that learnt from decisions.</summary>
internal static class LearningCard
{
    public static string Write(LearningReport report)
    {
        var card = new StringBuilder();
        Line(card, $"# Model {report.Model}");
        Line(card, $"");
        Line(card, $"Model `{report.Base}`, moved towards what people decided in a review.");
        Line(card, $"");
        Line(card, $"| | |");
        Line(card, $"|---|---|");
        Line(card, $"| decisions | themes of {report.Decided} recommendations, {report.Texts} texts |");
        Line(card, $"| learner | logistic regression with the weights of the model as prior, hold {ModelAdapter.Hold:0.###} |");
        Line(card, $"| as before | trees, calibration, thresholds |");
        Line(card, $"| validation | five parts, one decision in one part; each is judged by a model that learned from the others |");
        if (!report.Unknown.IsEmpty)
        {
            Line(card, $"| themes not learnt, as the model does not know them | {string.Join(", ", report.Unknown)} |");
        }

        Line(card, $"");
        Line(card, $"## On the decided texts, each left out once");
        Line(card, $"");
        Line(card, $"| model | micro-F1 | macro-F1 | all labels right |");
        Line(card, $"|---|--:|--:|--:|");
        Row(card, "before", report.Comparison.First);
        Row(card, "after", report.Comparison.Second);
        Line(card, $"");
        Line(card, $"Difference {report.Comparison.Difference:+0.000;-0.000}: {report.Comparison.Verdict}.");
        Line(card, $"p = {report.Comparison.PValue:0.0000} by approximate randomisation.");
        return card.ToString();
    }

    private static void Row(StringBuilder card, string name, Figures figures) =>
        Line(card, $"| {name} | {figures.MicroF1:0.000} | {figures.MacroF1:0.000} | {figures.ExactShare:0.000} |");
}
