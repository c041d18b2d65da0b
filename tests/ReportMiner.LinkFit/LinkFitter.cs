using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Reading;

namespace ReportMiner.LinkFit;

/// <summary>Learns the weights of <see cref="LinkModel"/> from labelled meetings.</summary>
internal sealed class LinkFitter
{
    private const int Rounds = 5, Cosine = PairFeatures.ItemFeatures;
    private const double PairRidge = 1, KinRidge = 0.5;

    private readonly LabelledMeetings[] _meetings;
    private readonly Dictionary<int, double[][][]>[] _clauses;

    public LinkFitter(LabelledMeetings[] meetings)
    {
        _meetings = meetings;
        _clauses =
        [
            .. meetings.Select(m => m.Labels.Keys.ToDictionary(l => l, l => m.Earlier.Select(e => Clauses(e, m.Later[l])).ToArray()))
        ];
    }

    /// <param name="isLeftOut">Whether a labelled item, by meetings and position, is left out.</param>
    /// <returns>Weights of pairs and weights of kin.</returns>
    public (double[] Pairs, double[] Kin) Fit(Func<int, int, bool> isLeftOut)
    {
        double[] pairs = FitPairs(isLeftOut);
        return (pairs, FitKin(isLeftOut, pairs));
    }

    private double[] FitPairs(Func<int, int, bool> isLeftOut)
    {
        var examples = new List<double[][]>();
        var labels = new List<bool>();
        for (int m = 0; m < _meetings.Length; m++)
        {
            foreach ((int later, sbyte[] row) in _meetings[m].Labels.Where(l => !isLeftOut(m, l.Key)))
            {
                foreach (int earlier in Enumerable.Range(0, row.Length).Where(e => row[e] >= 0))
                {
                    examples.Add(_clauses[m][later][earlier]);
                    labels.Add(row[earlier] == 1);
                }
            }
        }

        double[][] rows = [.. examples.Select(c => c.MaxBy(f => f[Cosine])!)];
        double[] weights = [];
        for (int round = 0; round < Rounds; round++)
        {
            weights = Logistic.Fit(rows, [.. labels], PairRidge);
            rows = [.. examples.Select(c => c.MaxBy(f => Logistic.Sum(weights, f))!)];
        }

        return weights;
    }

    private double[] FitKin(Func<int, int, bool> isLeftOut, double[] pairs)
    {
        var model = new LinkModel(pairs, new double[KinView.Count + 1]);
        var rows = new List<double[]>();
        var labels = new List<bool>();
        for (int m = 0; m < _meetings.Length; m++)
        {
            foreach ((
                int earlier, int later, KinView view) in new MeetingComparison(model, _meetings[m].Earlier, _meetings[m].Later).Views())
            {
                if (_meetings[m].Labels.TryGetValue(later, out sbyte[]? row) && row[earlier] >= 0 && !isLeftOut(m, later))
                {
                    double[] features = new double[KinView.Count];
                    view.Write(features);
                    rows.Add(features);
                    labels.Add(row[earlier] == 1);
                }
            }
        }

        return Logistic.Fit([.. rows], [.. labels], KinRidge);
    }

    private static double[][] Clauses(ItemProfile earlier, ItemProfile later)
    {
        double[] item = new double[PairFeatures.Count];
        PairFeatures.WriteItems(earlier, later, item);
        double[][] clauses =
        [
            .. from x in earlier.Demands
               from y in later.Demands
               select Demands(x, y),
        ];
        return clauses.Length > 0 ? clauses : [item];

        double[] Demands(Demand x, Demand y)
        {
            double[] features = [.. item];
            PairFeatures.WriteDemands(x, y, features);
            return features;
        }
    }
}
