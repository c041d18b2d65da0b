using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model.Recommendations;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Classification;

/// <summary>Tells the act asked for on the scale of UPR Info, 1 to 5, with a single-label model whose labels are these digits. Thread-safe.</summary>
public sealed class ActionClassifier
{
    private readonly ThemeClassifier _classifier;

    private ActionClassifier(ThemeClassifier classifier) => _classifier = classifier;

    /// <param name="folder">A model folder.</param>
    /// <exception cref="ModelFormatException">There is no model, a broken one, or one of something else than grades.</exception>
    public static ActionClassifier Load(string folder)
    {
        var classifier = ThemeClassifier.Load(folder);
        return classifier.SingleLabel && classifier.Labels.All(label => label is ['1' or '2' or '3' or '4' or '5'])
            ? new ActionClassifier(classifier)
            : throw new ModelFormatException($"the model in '{folder}' does not tell grades of action, but {string.Join(", ", classifier.Labels.Take(5))}");
    }

    public string ModelId => _classifier.ModelId;

    /// <returns>The likeliest grade; <see langword="null"/> for a text without words.</returns>
    public ActionGrade? Grade(string text)
    {
        ImmutableArray<ThemeScore> scores = _classifier.Score(text);
        return text.Any(char.IsLetterOrDigit) && scores.FirstOrDefault(score => score.Given) is { } best
            ? new ActionGrade(int.Parse(best.Id, CultureInfo.InvariantCulture), best.Probability)
            : null;
    }
}
