using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ReportMiner.Themes.Features;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>
/// Fits one logistic regression a label with ML.NET's L-BFGS; labels run beside one another, each on one thread, so the result does not
/// depend on the machine.
/// </summary>
internal static class LinearTrainer
{
    /// <param name="rows">Vectors.</param>
    /// <param name="weights">Weight of each row.</param>
    /// <param name="labels">For each label, whether each row has it.</param>
    /// <param name="unsure">For each label, whether each row says nothing of it.</param>
    /// <param name="dimension">Length of the vectors.</param>
    /// <param name="settings">Regularisation.</param>
    /// <param name="seed">Seed of the ML.NET context.</param>
    public static LinearFit[] Fit(
        IReadOnlyList<SparseRow> rows,
        float[] weights,
        IReadOnlyList<bool[]> labels,
        IReadOnlyList<bool[]> unsure,
        int dimension,
        LinearSettings settings,
        int seed)
    {
        var fits = new LinearFit[labels.Count];
        Parallel.For(0, fits.Length, i => fits[i] = FitOne(rows, Counting(weights, unsure[i]), labels[i], dimension, settings, seed));
        return fits;
    }

    private static float[] Counting(float[] weights, bool[] unsure) => [.. weights.Select((weight, i) => unsure[i] ? 0 : weight)];

    private static LinearFit FitOne(
        IReadOnlyList<SparseRow> rows, float[] weights, bool[] label, int dimension, LinearSettings settings, int seed)
    {
        int positive = label.Count(yes => yes);
        if (positive == 0 || positive == label.Length)
        {
            return new LinearFit(new float[dimension], positive == 0 ? -10f : 10f);
        }

        var context = new MLContext(seed);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0f,
            L2Regularization = settings.L2,
            OptimizationTolerance = 1e-4f,
            HistorySize = 10,
            NumberOfThreads = 1,
            ExampleWeightColumnName = nameof(TrainingPoint.Weight),
        });
        float[]? scale = settings.Telling ? NaiveBayesScale.Of(rows, weights, label, dimension) : null;
        IDataView data = Data(context, scale is null ? rows : NaiveBayesScale.Apply(rows, scale), weights, label, dimension);
        BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> learner = trainer.Fit(
            data);
        CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> model = learner.Model;
        IEnumerable<float> fitted = model.SubModel.Weights;
        return new LinearFit([.. scale is null ? fitted : fitted.Zip(scale, (weight, factor) => weight * factor)], model.SubModel.Bias)
        {
            Learner = scale is null ? learner : null,
        };
    }

    internal static IDataView Data(MLContext context, IReadOnlyList<SparseRow> rows, float[] weights, bool[] label, int dimension)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(TrainingPoint));
        schema[nameof(TrainingPoint.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimension);
        return context.Data.LoadFromEnumerable(Points(rows, weights, label, dimension), schema);
    }

    private static IEnumerable<TrainingPoint> Points(IReadOnlyList<SparseRow> rows, float[] weights, bool[] label, int dimension)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            yield return new TrainingPoint
            {
                Features = new VBuffer<float>(dimension, rows[i].Indices.Length, rows[i].Values, rows[i].Indices),
                Label = label[i],
                Weight = weights[i],
            };
        }
    }
}
