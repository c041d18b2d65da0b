namespace ReportMiner.LinkFit;

/// <summary>
/// Logistic regression with a ridge, by Newton's method with a line search. One thread, a fixed order: the same rows give the same weights.
/// </summary>
internal static class Logistic
{
    private const int MostSteps = 30;
    private const double Enough = 1e-7;

    /// <param name="rows">Features of each row.</param>
    /// <param name="labels">Whether each row is a link.</param>
    /// <param name="ridge">Weight of the squares of the weights; the constant has none.</param>
    /// <returns>One weight a feature, and the constant.</returns>
    public static double[] Fit(double[][] rows, bool[] labels, double ridge)
    {
        int n = rows[0].Length + 1;
        double[] weights = new double[n];
        double loss = Loss(rows, labels, weights, ridge);
        for (int step = 0; step < MostSteps; step++)
        {
            double[] direction = Direction(rows, labels, weights, ridge);
            double length = 1, next;
            double[] moved;
            do
            {
                moved = [.. weights.Select((w, i) => w - (length * direction[i]))];
                next = Loss(rows, labels, moved, ridge);
                length /= 2;
            }
            while (next > loss && length > 1e-6);
            (double gain, loss, weights) = (loss - next, next, moved);
            if (gain < Enough)
            {
                break;
            }
        }

        return weights;
    }

    public static double Sum(double[] weights, double[] row)
    {
        double sum = weights[^1];
        for (int i = 0; i < row.Length; i++)
        {
            sum += weights[i] * row[i];
        }

        return sum;
    }

    private static double Loss(double[][] rows, bool[] labels, double[] weights, double ridge)
    {
        double loss = 0;
        for (int r = 0; r < rows.Length; r++)
        {
            double sum = Sum(weights, rows[r]);
            loss += Math.Log(1 + Math.Exp(-Math.Abs(sum))) + Math.Max(sum, 0) - (labels[r] ? sum : 0);
        }

        return loss + (ridge / 2 * weights[..^1].Sum(w => w * w));
    }

    private static double[] Direction(double[][] rows, bool[] labels, double[] weights, double ridge)
    {
        int n = weights.Length;
        double[] gradient = [.. weights.Select((w, i) => i < n - 1 ? ridge * w : 0)];
        double[,] curve = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            curve[i, i] = i < n - 1 ? ridge : 1e-9;
        }

        double[] x = new double[n];
        x[^1] = 1;
        for (int r = 0; r < rows.Length; r++)
        {
            double chance = 1 / (1 + Math.Exp(-Sum(weights, rows[r]))), slope = chance * (1 - chance);
            rows[r].CopyTo(x, 0);
            for (int i = 0; i < n; i++)
            {
                gradient[i] += (chance - (labels[r] ? 1 : 0)) * x[i];
                for (int j = 0; x[i] != 0 && j <= i; j++)
                {
                    curve[i, j] += slope * x[i] * x[j];
                }
            }
        }

        return Solve(curve, gradient);
    }

    /// <summary>Solves a symmetric positive system given by its lower half (Cholesky).</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        int n = b.Length;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = a[i, j];
                for (int k = 0; k < j; k++)
                {
                    sum -= a[i, k] * a[j, k];
                }

                a[i, j] = i == j ? Math.Sqrt(sum) : sum / a[j, j];
            }
        }

        double[] x = [.. b];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
            {
                x[i] -= a[i, k] * x[k];
            }

            x[i] /= a[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
            {
                x[i] -= a[k, i] * x[k];
            }

            x[i] /= a[i, i];
        }

        return x;
    }
}
