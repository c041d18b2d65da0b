using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Learning;

/// <summary>
/// Moves the weights of a model towards what people decided, and no further than the decisions call for: a logistic regression whose prior
/// is the model itself. Trees, calibration and thresholds stay.
/// </summary>
/// <remarks>
/// Adaptation by a Gaussian prior around the weights of the general model (Chelba and Acero, 2004), fitted by Nesterov's accelerated
/// gradient (1983). Labels do not touch one another, so the result depends neither on the machine nor on the number of cores.
/// </remarks>
internal static class ModelAdapter
{
    /// <summary>
    /// How strongly the weights hold to those of the model. Chosen from 0.3, 1, 2, 3 and 10 on labelled texts that the shipped model had
    /// not learnt from; decision 46 has the figures.
    /// </summary>
    public const double Hold = 1;

    private const int MostSteps = 400;

    private const double Still = 1e-4;

    /// <summary>The largest curvature of the logistic loss.</summary>
    private const double MostCurvature = 0.25;

    /// <param name="model">The model.</param>
    /// <param name="rows">What was decided.</param>
    /// <param name="hold">How strongly its weights hold; more than 0.</param>
    /// <returns>A model of the same labels and features, without an id.</returns>
    public static ThemeModel Adapt(ThemeModel model, IReadOnlyList<DecidedRow> rows, double hold = Hold)
    {
        int[] features = [.. rows.SelectMany(row => row.Row.Indices).Distinct().Order()];
        Decided decided = Decided.Of(rows, features);
        double stretch = decided.Stretch();
        int labels = model.Labels.Length;
        float[] weights = [.. model.Weights], biases = [.. model.Biases];
        Parallel.For(0, labels, label =>
        {
            double[] moves = Fit(decided, rows, label, model.Scales[label], hold, stretch);
            for (int j = 0; j < features.Length; j++)
            {
                weights[(features[j] * labels) + label] += (float)moves[j];
            }

            biases[label] += (float)moves[^1];
        });
        return model with { Weights = weights, Biases = biases, Id = "" };
    }

    /// <returns>What to add to the weight of each feature, and last to the bias.</returns>
    private static double[] Fit(
        Decided decided, IReadOnlyList<DecidedRow> rows, int label, PlattScale scale, double hold, double stretch)
    {
        double most = hold + (MostCurvature * scale.Slope * scale.Slope * stretch), root = Math.Sqrt(hold / most);
        double momentum = (1 - root) / (1 + root), moved = double.MaxValue;
        double[] moves = new double[decided.Dimension], ahead = new double[decided.Dimension], gradient = new double[decided.Dimension];
        double[] errors = new double[rows.Count];
        for (int step = 0; step < MostSteps && moved > Still; step++)
        {
            for (int i = 0; i < errors.Length; i++)
            {
                double odds = scale.LogOdds(rows[i].Raw[label] + decided.Dot(i, ahead));
                errors[i] = rows[i].Weight * scale.Slope * (PlattScale.Logistic(odds) - (rows[i].Labels[label] ? 1 : 0));
            }

            for (int j = 0; j < gradient.Length; j++)
            {
                gradient[j] = hold * ahead[j];
            }

            decided.AddTurned(errors, gradient);
            moved = 0;
            for (int j = 0; j < gradient.Length; j++)
            {
                double next = ahead[j] - (gradient[j] / most), by = next - moves[j];
                ahead[j] = next + (momentum * by);
                moves[j] = next;
                moved = Math.Max(moved, Math.Abs(by));
            }
        }

        return moves;
    }

    /// <summary>The decided rows over their own features, few of those of the model. The bias is a feature of all, the last.</summary>
    private sealed record Decided(int Dimension, int[][] Places, float[][] Values, float[] Weights)
    {
        private const int Turns = 30;

        /// <summary>The power method comes close to the largest eigenvalue from below.</summary>
        private const double Margin = 1.1;

        public static Decided Of(IReadOnlyList<DecidedRow> rows, int[] features) => new(
            features.Length + 1,
            [.. rows.Select(row => row.Row.Indices.Select(f => Array.BinarySearch(features, f)).Append(features.Length).ToArray())],
            [.. rows.Select(row => row.Row.Values.Append(1f).ToArray())],
            [.. rows.Select(row => row.Weight)]);

        public double Dot(int row, double[] by)
        {
            double sum = 0;
            for (int k = 0; k < Places[row].Length; k++)
            {
                sum += Values[row][k] * by[Places[row][k]];
            }

            return sum;
        }

        /// <summary>Adds the rows, each so many times, to a vector over the features.</summary>
        public void AddTurned(double[] times, double[] sum)
        {
            for (int i = 0; i < times.Length; i++)
            {
                for (int k = 0; k < Places[i].Length; k++)
                {
                    sum[Places[i][k]] += times[i] * Values[i][k];
                }
            }
        }

        /// <summary>How far the weighted rows stretch a vector, squared, at most: by the power method.</summary>
        public double Stretch()
        {
            double[] vector = [.. Enumerable.Repeat(1 / Math.Sqrt(Dimension), Dimension)];
            double length = 0;
            for (int turn = 0; turn < Turns; turn++)
            {
                double[] next = new double[Dimension];
                AddTurned([.. Weights.Select((weight, i) => weight * Dot(i, vector))], next);
                length = Math.Sqrt(next.Sum(x => x * x));
                vector = [.. next.Select(x => x / length)];
            }

            return length * Margin;
        }
    }
}
