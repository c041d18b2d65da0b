using System.Collections.Immutable;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Features;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Pipelines;

namespace ReportMiner.Themes.Training;

/// <summary>The steps of one training, over texts that are read once.</summary>
internal sealed class TrainingRun
{
    /// <summary>
    /// A row drawn from texts like those to come teaches more than one written for training: of 1, 2, 2.5 and 3, 2 and more gain 0.01 of
    /// micro-F1 on documents left out.
    /// </summary>
    private const float WeightOfSampled = 2f;

    private readonly string[] _labels;
    private readonly ThemeCatalogue? _catalogue;
    private readonly FeatureSettings _settings;
    private readonly int _seed;
    private readonly IProgress<TrainingProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly BilingualStems? _bilingual;
    private readonly CountedText[] _texts;
    private double _steps = 1;
    private double _done;

    public TrainingRun(
        ImmutableArray<LabelledText> rows,
        string[] labels,
        ThemeCatalogue? catalogue,
        BilingualStems? bilingual,
        FeatureSettings settings,
        int seed,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellation)
    {
        Rows = rows;
        _labels = labels;
        _catalogue = catalogue;
        _bilingual = bilingual;
        _settings = settings;
        _seed = seed;
        _progress = progress;
        _cancellation = cancellation;
        Truth = LabelMatrix.Of(rows, labels);
        Unsure = LabelMatrix.Unsure(rows, labels);
        var extractor = new FeatureExtractor(settings, catalogue is null ? TermMatcher.None : new TermMatcher(catalogue), null, bilingual);
        _texts = new CountedText[rows.Length];
        _progress?.Report(new TrainingProgress("reading texts", 0));
        Parallel.For(0, rows.Length, i => _texts[i] = CountedText.From(extractor.Extract(rows[i].Text)));
    }

    public ImmutableArray<LabelledText> Rows { get; }

    public bool[][] Truth { get; }

    /// <summary>Likewise, which row says nothing of which label.</summary>
    public bool[][] Unsure { get; }

    /// <param name="steps">Weight of all steps to come, in fits of the linear model.</param>
    public void Begin(double steps) => _steps = steps;

    /// <summary>Linear scores of the rows of the given folds, each by a model of the other rows.</summary>
    public ScoredRows OutOfFold(int[] folds, int[] parts, LinearSettings settings)
    {
        (int[] rows, int[] part, double[][] scores) = Empty(folds, parts);
        foreach (int fold in parts)
        {
            Step("validating the linear model", 1.0 / parts.Length);
            (int[] learnt, FeatureVocabulary vocabulary, SparseRow[] vectors) = Learn(folds, fold);
            LinearFit[] fits =
                LinearTrainer.Fit(
                    [.. learnt.Select(i => vectors[i])],
                    Weights(learnt),
                    Columns(Truth, learnt),
                    Columns(Unsure, learnt),
                    vocabulary.Count,
                    settings,
                    _seed);
            for (int i = 0; i < rows.Length; i++)
            {
                if (part[i] == fold)
                {
                    SparseRow row = vocabulary.Vectorise(_texts[rows[i]]);
                    for (int label = 0; label < scores.Length; label++)
                    {
                        scores[label][i] = fits[label].Score(row);
                    }
                }
            }
        }

        return ScoredRows.Of(Rows, _labels, rows, part, scores);
    }

    /// <summary>The same for the trees: one column a label.</summary>
    public double[][] TreesOutOfFold(int[] folds, int[] parts, BoostedSettings settings)
    {
        (int[] rows, int[] part, double[][] scores) = Empty(folds, parts);
        foreach (int fold in parts)
        {
            (int[] learnt, FeatureVocabulary vocabulary, SparseRow[] vectors) = Learn(folds, fold);
            Tree[][] trees = Grow(learnt, vocabulary, vectors, settings, 3.0 / parts.Length);
            float[] dense = new float[vocabulary.Count];
            for (int i = 0; i < rows.Length; i++)
            {
                if (part[i] == fold)
                {
                    Array.Clear(dense);
                    SparseRow row = vocabulary.Vectorise(_texts[rows[i]]);
                    for (int n = 0; n < row.Indices.Length; n++)
                    {
                        dense[row.Indices[n]] = row.Values[n];
                    }

                    for (int label = 0; label < scores.Length; label++)
                    {
                        scores[label][i] = trees[label].Sum(tree => tree.Score(dense));
                    }
                }
            }
        }

        return scores;
    }

    /// <summary>Learns from all rows.</summary>
    /// <returns>The model, and where it is nothing but regressions with their calibration, the same as an ML.NET pipeline.</returns>
    public (ThemeModel Model, byte[]? Pipeline) Final(
        ModelKind kind, LinearSettings linear, float treeWeight, BoostedSettings trees, (PlattScale[] Scales, double[] Thresholds) tuned)
    {
        (int[] learnt, FeatureVocabulary vocabulary, SparseRow[] vectors) = Learn(new int[Rows.Length], -1);
        Step("fitting the linear model on all rows", 1);
        LinearFit[] fits =
            LinearTrainer.Fit(
                [.. learnt.Select(i => vectors[i])],
                Weights(learnt),
                Columns(Truth, learnt),
                Columns(Unsure, learnt),
                vocabulary.Count,
                linear,
                _seed);
        byte[]? catalogue = _catalogue is null ? null : CatalogueWriter.Write(_catalogue);
        var model = new ThemeModel
        {
            Kind = kind,
            Labels = _labels,
            Settings = _settings,
            FeatureVocabulary = vocabulary,
            Weights = ByFeature(fits, vocabulary.Count),
            Biases = [.. fits.Select(fit => fit.Bias)],
            TreeWeight = treeWeight,
            Trees = treeWeight == 0 ? [] : Grow(learnt, vocabulary, vectors, trees, 3),
            Scales = tuned.Scales,
            Thresholds = tuned.Thresholds,
            Catalogue = _catalogue,
            Bilingual = _bilingual,
        };

        // Through its file form and back: the model in hand is the one that is saved, rounding and all.
        byte[]? pipeline = kind == ModelKind.Multi && treeWeight == 0 ? PipelineFile.Write(fits, tuned.Scales, vocabulary.Count) : null;
        return (ModelFile.Parse(ModelFile.Content(model), catalogue, _bilingual?.Content), pipeline);
    }

    private Tree[][] Grow(int[] learnt, FeatureVocabulary vocabulary, SparseRow[] vectors, BoostedSettings settings, double share) =>
        PresenceTrees.Fit(
        [.. learnt.Select(i => vectors[i])], Weights(learnt), Columns(Truth, learnt), Splits(learnt, vocabulary), settings, _seed,
        () => Step("growing trees", share / _labels.Length));

    // Runs of letters are many: they would make trees slow.
    private bool[] Splits(int[] learnt, FeatureVocabulary vocabulary)
    {
        bool[] splits = new bool[vocabulary.Count];
        foreach (CountedText text in learnt.Select(row => _texts[row]))
        {
            for (int i = 0; i < text.Keys.Length; i++)
            {
                if (text.Families[i] != FeatureFamily.Characters && vocabulary.TryIndex(text.Keys[i], out int index))
                {
                    splits[index] = true;
                }
            }
        }

        return splits;
    }

    private (int[] Learnt, FeatureVocabulary FeatureVocabulary, SparseRow[] Vectors) Learn(int[] folds, int without)
    {
        _cancellation.ThrowIfCancellationRequested();
        int[] learnt = [.. Enumerable.Range(0, Rows.Length).Where(i => folds[i] != without && Rows[i].Use != RowUse.Tune)];
        FeatureVocabulary vocabulary = FeatureVocabulary.Learn(_settings, [.. learnt.Select(i => _texts[i])]);
        var vectors = new SparseRow[Rows.Length];
        Parallel.ForEach(learnt, i => vectors[i] = vocabulary.Vectorise(_texts[i]));
        return (learnt, vocabulary, vectors);
    }

    private (int[] Rows, int[] Part, double[][] Scores) Empty(int[] folds, int[] parts)
    {
        int[] rows = [.. Enumerable.Range(0, Rows.Length).Where(i => parts.Contains(folds[i]))];
        return (rows, Array.ConvertAll(rows, i => folds[i]), [.. _labels.Select(_ => new double[rows.Length])]);
    }

    private float[] Weights(int[] rows) =>
        Array.ConvertAll(rows, i => Rows[i].Use == RowUse.Learn ? Rows[i].Weight : WeightOfSampled * Rows[i].Weight);

    private static bool[][] Columns(bool[][] matrix, int[] rows) => [.. matrix.Select(column => Array.ConvertAll(rows, i => column[i]))];

    private static float[] ByFeature(LinearFit[] fits, int features)
    {
        float[] weights = new float[features * fits.Length];
        for (int label = 0; label < fits.Length; label++)
        {
            for (int feature = 0; feature < features; feature++)
            {
                weights[(feature * fits.Length) + label] = fits[label].Weights[feature];
            }
        }

        return weights;
    }

    private void Step(string what, double size)
    {
        lock (_texts)
        {
            _cancellation.ThrowIfCancellationRequested();
            _progress?.Report(new TrainingProgress(what, Math.Min(0.999, _done / _steps)));
            _done += size;
        }
    }
}
