using System.Collections.Immutable;

namespace ReportMiner.Themes.Measures;

/// <summary>Counts hits and errors, and measures calibration.</summary>
internal static class LabelScorer
{
    private const int Bins = 10;

    /// <param name="ids">Labels.</param>
    /// <param name="probabilities">One column a label.</param>
    /// <param name="given">Likewise: what the model gave.</param>
    /// <param name="truth">Likewise: what is right.</param>
    /// <param name="row">Which rows count; all where <see langword="null"/>.</param>
    /// <param name="counts">Whether for a label a row counts; all where <see langword="null"/>.</param>
    public static Figures Measure(
        IReadOnlyList<string> ids,
        double[][] probabilities,
        bool[][] given,
        bool[][] truth,
        Func<int, bool>? row = null,
        Func<int, int, bool>? counts = null)
    {
        int all = truth.Length == 0 ? 0 : truth[0].Length;
        int[] rows = [.. Enumerable.Range(0, all).Where(i => row is null || row(i))];
        var labels = ImmutableArray.CreateBuilder<LabelFigures>();
        for (int label = 0; label < ids.Count; label++)
        {
            bool[] g = given[label], t = truth[label];
            int[] counted = Counted(label);
            ImmutableArray<ReliabilityBin> curve = Curve(counted.Select(i => (probabilities[label][i], t[i])));
            labels.Add(new LabelFigures(
                ids[label], counted.Count(i => t[i]), counted.Count(i => t[i] && g[i]), counted.Count(i => !t[i] && g[i]), Error(curve)));
        }

        int exact =
            rows.Count(i =>
                Enumerable.Range(0, ids.Count).All(label => given[label][i] == truth[label][i] || counts?.Invoke(label, i) == false));
        ImmutableArray<ReliabilityBin> whole =
            Curve(Enumerable.Range(0, ids.Count)
                .SelectMany(label => Counted(label).Select(i => (probabilities[label][i], truth[label][i]))));
        return new Figures(rows.Length, labels.ToImmutable(), exact, Error(whole), whole);

        int[] Counted(int label) => counts is null ? rows : [.. rows.Where(i => counts(label, i))];
    }

    private static ImmutableArray<ReliabilityBin> Curve(IEnumerable<(double Probability, bool Right)> decisions)
    {
        int[] count = new int[Bins], right = new int[Bins];
        double[] sum = new double[Bins];
        foreach ((double probability, bool yes) in decisions)
        {
            int bin = Math.Clamp((int)(probability * Bins), 0, Bins - 1);
            count[bin]++;
            sum[bin] += probability;
            right[bin] += yes ? 1 : 0;
        }

        return [.. Enumerable.Range(0, Bins).Select(bin => count[bin] == 0
            ? new ReliabilityBin(0, (bin + 0.5) / Bins, 0)
            : new ReliabilityBin(count[bin], sum[bin] / count[bin], (double)right[bin] / count[bin]))];
    }

    private static double Error(ImmutableArray<ReliabilityBin> curve)
    {
        int all = curve.Sum(bin => bin.Count);
        return all == 0 ? 0 : curve.Sum(bin => bin.Count * Math.Abs(bin.Predicted - bin.Observed)) / all;
    }
}
