using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Features;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

/// <summary>Our arithmetic over exported weights and trees gives what ML.NET gives.</summary>
public sealed class LearnersTests
{
    private readonly SparseRow[] _rows;
    private readonly bool[] _label;
    private readonly float[] _weights;
    private readonly int _dimension;

    public LearnersTests()
    {
        var texts = InventedRows.Multi();
        var extractor = new FeatureExtractor(FeatureSettings.Default, TermMatcher.None);
        CountedText[] counted = [.. texts.Select(row => CountedText.From(extractor.Extract(row.Text)))];
        FeatureVocabulary vocabulary = FeatureVocabulary.Learn(FeatureSettings.Default, counted);
        _rows = [.. counted.Select(vocabulary.Vectorise)];
        _label = LabelMatrix.Of(texts, ["fish"])[0];
        _weights = [.. _rows.Select(_ => 1f)];
        _dimension = vocabulary.Count;
    }

    [Fact]
    public void A_linear_model()
    {
        LinearFit fit = LinearTrainer.Fit(_rows, _weights, [_label], [new bool[_label.Length]], _dimension, new LinearSettings(0.1f), 1)[0];

        var context = new MLContext(1);
        IDataView data = LinearTrainer.Data(context, _rows, _weights, _label, _dimension);
        var model = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0, L2Regularization = 0.1f, OptimizationTolerance = 1e-4f, HistorySize = 10, NumberOfThreads = 1,
            ExampleWeightColumnName = nameof(TrainingPoint.Weight),
        }).Fit(data);

        float[] theirs = [.. model.Transform(data).GetColumn<float>("Score")];
        for (int i = 0; i < _rows.Length; i++)
        {
            fit.Score(_rows[i]).Should().BeApproximately(theirs[i], 1e-3);
        }

        theirs.Zip(_label, (score, yes) => score > 0 == yes).Should().OnlyContain(right => right);
    }

    [Fact]
    public void Features_count_by_how_far_they_tell_a_label()
    {
        SparseRow[] rows = [new([0, 1], [1, 1]), new([0, 1], [1, 1]), new([1], [1]), new([1], [1])];

        float[] scale = NaiveBayesScale.Of(rows, [1, 1, 1, 1], [true, true, false, false], 2);

        scale[0].Should().BeApproximately(MathF.Log(3), 1e-6f);
        scale[1].Should().Be(0.25f, "a feature that stands everywhere tells nothing by itself");
    }

    [Fact]
    public void A_linear_model_over_scaled_features_reads_plain_ones()
    {
        LinearFit fit =
            LinearTrainer.Fit(
                _rows, _weights, [_label], [new bool[_label.Length]], _dimension, new LinearSettings(0.1f, Telling: true), 1)[0];
        SparseRow[] scaled = NaiveBayesScale.Apply(_rows, NaiveBayesScale.Of(_rows, _weights, _label, _dimension));
        LinearFit theirs =
            LinearTrainer.Fit(scaled, _weights, [_label], [new bool[_label.Length]], _dimension, new LinearSettings(0.1f), 1)[0];

        for (int i = 0; i < _rows.Length; i++)
        {
            fit.Score(_rows[i]).Should().BeApproximately(theirs.Score(scaled[i]), 1e-3);
        }
    }

    [Theory]
    [InlineData("Multi", 0.3, 0.2, "")]
    [InlineData("AtLeastOne", 0.3, 0.2, "0")]
    [InlineData("AtLeastOne", 0.3, 0.7, "1")]
    [InlineData("AtLeastOne", 0.6, 0.7, "0;1")]
    [InlineData("AtLeastOne", 0.05, 0.01, "")]
    [InlineData("Single", 0.6, 0.7, "1")]
    public void The_likeliest_label_is_given_where_one_must_be(string kind, double first, double second, string expected) =>
        string.Join(';', LabelChoice.Given(Enum.Parse<ModelKind>(kind), [0.5, 0.5], [first, second])).Should().Be(expected);

    [Fact]
    public void Boosted_trees()
    {
        var settings = new BoostedSettings { Trees = 20, LeastTexts = 1 };
        Tree[] trees = BoostedTrainer.Fit(_rows, _weights, [_label], _dimension, settings, 1)[0];

        var context = new MLContext(1);
        IDataView data = LinearTrainer.Data(context, _rows, _weights, _label, _dimension);
        var model = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfLeaves = settings.Leaves, NumberOfIterations = settings.Trees, LearningRate = settings.LearningRate,
            MinimumExampleCountPerLeaf = settings.LeastRowsInLeaf,
            ExampleWeightColumnName = nameof(TrainingPoint.Weight), NumberOfThreads = 1, Seed = 1, Silent = true,
            Booster = new GradientBooster.Options { FeatureFraction = 1, L2Regularization = settings.L2 },
        }).Fit(data);

        float[] theirs = [.. model.Transform(data).GetColumn<float>("Score")];
        float[] dense = new float[_dimension];
        for (int i = 0; i < _rows.Length; i++)
        {
            Array.Clear(dense);
            for (int n = 0; n < _rows[i].Indices.Length; n++)
            {
                dense[_rows[i].Indices[n]] = _rows[i].Values[n];
            }

            trees.Sum(tree => tree.Score(dense)).Should().BeApproximately(theirs[i], 1e-3);
        }
    }

    [Fact]
    public void Trees_of_presence_do_not_ask_how_much()
    {
        bool[] splits = [.. Enumerable.Repeat(true, _dimension)];
        Tree[] trees = PresenceTrees.Fit(_rows, _weights, [_label], splits, new BoostedSettings { Trees = 20, LeastTexts = 1 }, 1)[0];

        float[] dense = new float[_dimension], present = new float[_dimension];
        bool[] found = [.. _rows.Select(row =>
        {
            Array.Clear(dense);
            Array.Clear(present);
            for (int n = 0; n < row.Indices.Length; n++)
            {
                dense[row.Indices[n]] = row.Values[n];
                present[row.Indices[n]] = 1;
            }

            double score = trees.Sum(tree => tree.Score(dense));
            trees.Sum(tree => tree.Score(present)).Should().Be(score);
            return score > 0;
        })];
        found.Should().Equal(_label);
    }

    [Fact]
    public void Trees_of_presence_ask_for_no_more_than_they_may()
    {
        bool[] splits = new bool[_dimension];
        splits[_rows[0].Indices[0]] = true;
        Tree[] trees =
            PresenceTrees.Fit(
                _rows, _weights, [_label], splits, new BoostedSettings { Trees = 5, LeastTexts = 1, LeastRowsInLeaf = 1 }, 1)[0];

        trees.SelectMany(tree => tree.Features).Should().OnlyContain(feature => splits[feature]);
    }

    [Fact]
    public void Calibration_recovers_a_known_scale()
    {
        var random = new Random(5);
        double[] scores = [.. Enumerable.Range(0, 20_000).Select(_ => (random.NextDouble() * 8) - 4)];
        bool[] labels = [.. scores.Select(score => random.NextDouble() < PlattScale.Logistic((0.5 * score) - 1))];

        PlattScale scale = PlattScale.Fit(scores, labels);

        scale.Slope.Should().BeApproximately(0.5, 0.03);
        scale.Shift.Should().BeApproximately(-1, 0.06);
    }

    [Fact]
    public void A_scale_with_little_support_is_drawn_to_the_common_one()
    {
        // Label 0: scores that are log-odds. Label 1: three positives, far above all others.
        var random = new Random(7);
        double[] many = [.. Enumerable.Range(0, 4000).Select(_ => (random.NextDouble() * 8) - 4)];
        bool[] drawn = [.. many.Select(score => random.NextDouble() < PlattScale.Logistic(score))];
        double[] few = [.. many.Select((_, i) => i < 3 ? 2.0 : -6.0)];
        var scored =
            new ScoredRows([.. Enumerable.Range(0, 4000)], new int[4000], [many, few], [drawn, [.. few.Select(score => score > 0)]]);

        PlattScale[] own = scored.Tune(ModelKind.Multi).Scales,
            steadied = (scored with { Shrinkage = new LabelShrinkage(0, 200) }).Tune(ModelKind.Multi).Scales;

        own[1].Shift.Should().BeLessThan(-0.8);
        steadied[1].Shift.Should().BeApproximately(own[0].Shift, 0.3);
        steadied[0].Shift.Should().BeApproximately(own[0].Shift, 0.05);
    }

    [Fact]
    public void A_threshold_with_little_support_is_drawn_to_the_common_one()
    {
        // Label 0: 200 positives above 0.3. Label 1: two positives at 0.9 only.
        double[] many = [.. Enumerable.Range(0, 1000).Select(i => i < 200 ? 0.35 + (i / 400.0) : 0.25 * (i % 10) / 10)];
        double[] few = [.. Enumerable.Range(0, 1000).Select(i => i < 2 ? 0.9 : 0.05)];
        double[] thresholds = ThresholdSearch.Find([many, few], [[.. many.Select((_, i) => i < 200)], [.. few.Select((_, i) => i < 2)]]);

        thresholds[0].Should().BeInRange(0.23, 0.36);
        thresholds[1].Should().BeApproximately(thresholds[0], 0.15);
    }
}
