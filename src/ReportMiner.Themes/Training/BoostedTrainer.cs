using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using ReportMiner.Themes.Features;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>Grows boosted trees, one ensemble a label, with LightGBM under ML.NET; each on one thread, labels beside one another.</summary>
internal static class BoostedTrainer
{
    /// <param name="rows">Vectors.</param>
    /// <param name="weights">Weight of each row.</param>
    /// <param name="labels">For each label, whether each row has it.</param>
    /// <param name="dimension">Length of the vectors.</param>
    /// <param name="settings">How the trees are grown.</param>
    /// <param name="seed">Seed of LightGBM.</param>
    /// <param name="splits">Features that a split may ask for; all where <see langword="null"/>.</param>
    /// <param name="grown">Called after each label, by any thread.</param>
    public static Tree[][] Fit(
        IReadOnlyList<SparseRow> rows, float[] weights, IReadOnlyList<bool[]> labels, int dimension, BoostedSettings settings, int seed,
        bool[]? splits = null, Action? grown = null)
    {
        int[] offered = [.. Offered(rows, dimension, settings.LeastTexts).Where(index => splits is null || splits[index])];
        SparseRow[] narrow = Narrow(rows, offered, dimension);
        var ensembles = new Tree[labels.Count][];
        Parallel.For(0, ensembles.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            ensembles[i] =
            [
                .. FitOne(narrow, weights, labels[i], offered.Length, settings, seed).Select(
                    tree => tree with { Features = [.. tree.Features.Select(f => offered[f])] })
            ];
            grown?.Invoke();
        });
        return ensembles;
    }

    private static int[] Offered(IReadOnlyList<SparseRow> rows, int dimension, int least)
    {
        int[] texts = new int[dimension];
        foreach (SparseRow row in rows)
        {
            foreach (int index in row.Indices)
            {
                texts[index]++;
            }
        }

        return [.. Enumerable.Range(0, dimension).Where(index => texts[index] >= least)];
    }

    private static SparseRow[] Narrow(IReadOnlyList<SparseRow> rows, int[] offered, int dimension)
    {
        int[] place = new int[dimension];
        Array.Fill(place, -1);
        for (int i = 0; i < offered.Length; i++)
        {
            place[offered[i]] = i;
        }

        return [.. rows.Select(row =>
        {
            int[] kept = [.. Enumerable.Range(0, row.Indices.Length).Where(i => place[row.Indices[i]] >= 0)];
            return new SparseRow([.. kept.Select(i => place[row.Indices[i]])], [.. kept.Select(i => row.Values[i])]);
        })];
    }

    private static IEnumerable<Tree> FitOne(
        IReadOnlyList<SparseRow> rows, float[] weights, bool[] label, int dimension, BoostedSettings settings, int seed)
    {
        int positive = label.Count(yes => yes);
        if (positive < 2 || positive > label.Length - 2)
        {
            return [];
        }

        var context = new MLContext(seed);
        var trainer = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfLeaves = settings.Leaves,
            NumberOfIterations = settings.Trees,
            LearningRate = settings.LearningRate,
            MinimumExampleCountPerLeaf = settings.LeastRowsInLeaf,
            ExampleWeightColumnName = nameof(TrainingPoint.Weight),
            NumberOfThreads = 1,
            Seed = seed,
            Silent = true,
            Booster = new GradientBooster.Options { L2Regularization = settings.L2 },
        });
        IDataView data = LinearTrainer.Data(context, rows, weights, label, dimension);
        var ensemble = trainer.Fit(data).Model.SubModel.TrainedTreeEnsemble;
        return [.. ensemble.Trees.Zip(ensemble.TreeWeights, Convert)];
    }

    private static Tree Convert(RegressionTree tree, double weight) => new(
        [.. tree.NumericalSplitFeatureIndexes],
        [.. tree.NumericalSplitThresholds],
        [.. tree.LeftChild],
        [.. tree.RightChild],
        [.. tree.LeafValues.Select(value => (float)(value * weight))]);
}
