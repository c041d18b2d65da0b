using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Themes.Features;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Classification;

/// <summary>
/// A trained model in use. Thread-safe. The language given is not needed, as each word is read by its script; reports mix languages in a sentence.
/// </summary>
public sealed class ThemeClassifier : IThemeClassifier
{
    private readonly TextScorer _scorer;
    private readonly ThemeModel _model;
    private readonly TermMatcher _terms;

    internal ThemeClassifier(ThemeModel model)
    {
        _model = model;
        _scorer = new TextScorer(model);
        _terms = model.Catalogue is null ? TermMatcher.None : new TermMatcher(model.Catalogue);
    }

    /// <param name="folder">A model folder, as <see cref="ThemeTrainer"/> writes it.</param>
    /// <exception cref="ModelFormatException">There is no model, or a broken one.</exception>
    public static ThemeClassifier Load(string folder) => new(ModelFile.Read(folder));

    public string ModelId => _model.Id;

    /// <summary>The labels that the model knows, in the order that outputs list them.</summary>
    public ImmutableArray<string> Labels => [.. _model.Labels];

    /// <summary>Whether a text gets exactly one label.</summary>
    public bool SingleLabel => _model.Kind == ModelKind.Single;

    internal ThemeModel Model => _model;

    /// <inheritdoc/>
    public ImmutableArray<ThemeTag> Classify(string text, Language language)
    {
        List<Feature> features = _scorer.Read(text);
        if (features.Count == 0)
        {
            return [];
        }

        SparseRow row = _scorer.Vectorise(features);
        double[] probabilities = Probabilities(_scorer.Score(row));
        StemmedWord[] words = WordReader.Read(text);
        var tags = ImmutableArray.CreateBuilder<ThemeTag>();
        foreach (int label in Given(probabilities))
        {
            (ImmutableArray<Evidence> weighed, _) = WordEvidence.Words(_model, label, words, features, row);
            tags.Add(new ThemeTag(_model.Labels[label], probabilities[label], WordEvidence.Spans(weighed)));
        }

        return tags.ToImmutable();
    }

    /// <returns>Every label with its probability, without evidence: the fast way for many texts.</returns>
    public ImmutableArray<ThemeScore> Score(string text)
    {
        double[] probabilities = Probabilities(_scorer.Score(_scorer.Vectorise(_scorer.Read(text))));
        return Scores(probabilities);
    }

    /// <returns>An explanation of every label, in the order of <see cref="Labels"/>.</returns>
    public ImmutableArray<ThemeExplanation> Explain(string text)
    {
        List<Feature> features = _scorer.Read(text);
        SparseRow row = _scorer.Vectorise(features);
        double[] raw = _scorer.Score(row);
        ImmutableArray<ThemeScore> scores = Scores(Probabilities(raw));
        StemmedWord[] words = WordReader.Read(text);
        List<TermHit> hits = _terms.Find(words);
        return [.. scores.Select((score, label) => Explain(score, label, words, features, row, raw[label], hits))];
    }

    internal double[] RawScores(string text) => _scorer.Score(_scorer.Vectorise(_scorer.Read(text)));

    private ThemeExplanation Explain(ThemeScore score, int label, StemmedWord[] read, List<Feature> features, SparseRow row, double raw, List<TermHit> hits)
    {
        (ImmutableArray<Evidence> words, double whole) = WordEvidence.Words(_model, label, read, features, row);
        PlattScale scale = _model.Scales[label];
        double logOdds = scale.LogOdds(raw), start = scale.LogOdds(_model.Biases[label]);
        double trees = logOdds - start - whole - words.Sum(word => word.Weight);
        ImmutableArray<Evidence> terms = [.. hits
            .Where(hit => string.Equals(_model.Catalogue!.Themes[hit.Theme].Id, score.Id, StringComparison.Ordinal))
            .Select(hit => new Evidence(hit.Start, hit.End, hit.Kind == TermKind.Negative ? -1 : 1))];
        return new ThemeExplanation(score, logOdds, start, whole + trees, [.. words.Where(word => word.Weight != 0)], WordEvidence.Spans(words), terms);
    }

    private double[] Probabilities(double[] raw) => LabelChoice.Probabilities(_model.Kind, _model.Scales, raw);

    private IEnumerable<int> Given(double[] probabilities) => LabelChoice.Given(_model.Kind, _model.Thresholds, probabilities);

    private ImmutableArray<ThemeScore> Scores(double[] probabilities)
    {
        var given = Given(probabilities).ToHashSet();
        return [.. probabilities.Select((p, label) => new ThemeScore(_model.Labels[label], p, _model.Thresholds[label], given.Contains(label)))];
    }
}
