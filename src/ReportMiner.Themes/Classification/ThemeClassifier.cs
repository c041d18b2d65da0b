using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Themes.Features;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Classification;

/// <summary>
/// A trained model in use. Thread-safe. The language given is not needed, as each word is read by its script; reports mix languages in a
/// sentence.
/// </summary>
public sealed class ThemeClassifier : IThemeClassifier
{
    private readonly TextScorer _scorer;
    private readonly ThemeModel _model;

    internal ThemeClassifier(ThemeModel model)
    {
        _model = model;
        _scorer = new TextScorer(model);
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
        ReadText read = Read(text);
        double[] probabilities = Probabilities(read.Raw);
        return Tags(read, Given(probabilities), probabilities);
    }

    /// <summary>Classifies two language versions of an item together: the mean of their log-odds decides.</summary>
    /// <returns>The tags of each text: the same labels with the same scores; the evidence is of its own words, none where it has
    /// none.</returns>
    public (ImmutableArray<ThemeTag> First, ImmutableArray<ThemeTag> Other) ClassifyTogether(string first, string other)
    {
        ReadText a = Read(first), b = Read(other);
        double[] raw = [.. a.Raw.Zip(b.Raw, (x, y) => (x + y) / 2)];
        double[] probabilities = Probabilities(raw);
        int[] given = [.. Given(probabilities)];
        return (Tags(a, given, probabilities), Tags(b, given, probabilities));
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
        TextFeatures read = _scorer.Read(text);
        SparseRow row = _scorer.Vectorise(read);
        double[] raw = _scorer.Score(row);
        ImmutableArray<ThemeScore> scores = Scores(Probabilities(raw));
        List<TermHit> hits = _model.Terms.Find(read.Words);
        return [.. scores.Select((score, label) => Explain(score, label, read, row, raw[label], hits))];
    }

    /// <summary>Counts the words of a text, and those that the model met too rarely in training to have a weight for them.</summary>
    public WordCount Count(string text)
    {
        int words = 0, unknown = 0;
        foreach (StemmedWord word in WordReader.Read(text))
        {
            if (char.IsLetter(word.Lower[0]))
            {
                words++;
                unknown += _model.FeatureVocabulary.TryIndex(FeatureKey.Of(FeatureFamily.Words, word.Stem), out _) ? 0 : 1;
            }
        }

        return new WordCount(words, unknown);
    }

    internal double[] RawScores(string text) => _scorer.Score(_scorer.Vectorise(_scorer.Read(text)));

    private ThemeExplanation Explain(ThemeScore score, int label, TextFeatures read, SparseRow row, double raw, List<TermHit> hits)
    {
        (Evidence[] words, double whole) = WordEvidence.Words(_model, label, read, row);
        PlattScale scale = _model.Scales[label];
        double logOdds = scale.LogOdds(raw), start = scale.LogOdds(_model.Biases[label]);
        double trees = logOdds - start - whole - words.Sum(word => word.Weight);
        ImmutableArray<Evidence> terms = [.. hits
            .Where(hit => string.Equals(_model.Catalogue!.Themes[hit.Theme].Id, score.Id, StringComparison.Ordinal))
            .Select(hit => new Evidence(read.Words[hit.First].Start, read.Words[hit.Last].End, hit.Kind == TermRole.Negative ? -1 : 1))];
        return new ThemeExplanation(
            score, logOdds, start, whole + trees, [.. words.Where(word => word.Weight != 0)], WordEvidence.Spans(words), terms);
    }

    private ReadText Read(string text)
    {
        TextFeatures features = _scorer.Read(text);
        SparseRow row = _scorer.Vectorise(features);
        return new ReadText(features, row, _scorer.Score(row));
    }

    private ImmutableArray<ThemeTag> Tags(ReadText text, IEnumerable<int> given, double[] probabilities)
    {
        var tags = ImmutableArray.CreateBuilder<ThemeTag>();
        foreach (int label in given)
        {
            (Evidence[] weighed, _) = WordEvidence.Words(_model, label, text.Features, text.Row);
            tags.Add(new ThemeTag(_model.Labels[label], probabilities[label], WordEvidence.Spans(weighed)));
        }

        return tags.ToImmutable();
    }

    private double[] Probabilities(double[] raw) => LabelChoice.Probabilities(_model.Kind, _model.Scales, raw);

    private IEnumerable<int> Given(double[] probabilities) => LabelChoice.Given(_model.Kind, _model.Thresholds, probabilities);

    private ImmutableArray<ThemeScore> Scores(double[] probabilities)
    {
        var given = Given(probabilities).ToHashSet();
        return
        [
            .. probabilities.Select((p, label) => new ThemeScore(_model.Labels[label], p, _model.Thresholds[label], given.Contains(label)))
        ];
    }

    private readonly record struct ReadText(TextFeatures Features, SparseRow Row, double[] Raw);
}
