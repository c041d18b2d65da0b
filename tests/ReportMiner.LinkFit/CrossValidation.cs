using ReportMiner.Comparison.Pairing;

namespace ReportMiner.LinkFit;

/// <summary>Scores weights on items left out of training.</summary>
internal sealed class CrossValidation(LabelledMeetings[] meetings, LinkFitter fitter)
{
    private const int TopicFolds = 5;

    /// <summary>By how much less the likeliest link of an item must score.</summary>
    private static readonly double Alone = LinkModel.Default.Certain - LinkModel.Default.CertainAlone;

    /// <returns>Folds by position: every second item.</returns>
    public static int[] Halves(LabelledMeetings meetings) => [.. meetings.Labels.Keys.Select((_, i) => i % 2)];

    /// <returns>Folds that keep items together that share a predecessor, directly or through others.</returns>
    public static int[] Topics(LabelledMeetings meetings)
    {
        sbyte[][] rows = [.. meetings.Labels.Values];
        int[] group = [.. Enumerable.Range(0, rows.Length)];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (group[i] != group[j] && rows[i].Zip(rows[j]).Any(p => p is { First: 1, Second: 1 }))
                {
                    (int from, int to) = (group[i], group[j]);
                    group = [.. group.Select(g => g == from ? to : g)];
                }
            }
        }

        int[] size = new int[TopicFolds], fold = new int[rows.Length];
        foreach (IGrouping<int, int> topic in Enumerable.Range(0, rows.Length).GroupBy(i => group[i]).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key))
        {
            int smallest = Array.IndexOf(size, size.Min());
            size[smallest] += topic.Count();
            foreach (int i in topic)
            {
                fold[i] = smallest;
            }
        }

        return fold;
    }

    /// <param name="at">The meeting that is scored; the others are training data in every fold.</param>
    /// <param name="folds">The fold of each of its labelled items.</param>
    /// <param name="thresholds">Scores from which a pair counts as found.</param>
    public LinkScore[] Run(int at, int[] folds, double[] thresholds)
    {
        LinkScore[] sums = [.. thresholds.Select(_ => new LinkScore(0, 0, 0, 0, 0))];
        int[] labelled = [.. meetings[at].Labels.Keys];
        for (int fold = 0; fold <= folds.Max(); fold++)
        {
            HashSet<int> left = [.. labelled.Where((_, i) => folds[i] == fold)];
            (double[] pairs, double[] kin) = fitter.Fit((m, later) => m == at && left.Contains(later));
            LinkScore[] scores = Score(meetings[at], new LinkModel(pairs, kin), left, thresholds);
            sums = [.. sums.Zip(scores, (a, b) => a + b)];
        }

        return sums;
    }

    public static LinkScore[] Score(LabelledMeetings meetings, LinkModel model, IReadOnlySet<int> items, double[] thresholds)
    {
        return
        [
            .. thresholds.Select(t =>
            {
                var comparison =
                    new MeetingComparison(
                        model with { Certain = t, CertainAlone = Math.Max(model.Uncertain, t - Alone) }, meetings.Earlier, meetings.Later);
                HashSet<(int, int)> found = [.. comparison.Pairs().Where(p => p.Certain).Select(p => (p.Earlier, p.Later))];
                return items.Order().Select(l => LinkScore.Of(meetings.Labels[l], e => found.Contains((e, l)))).Aggregate(LinkScore.Add);
            }),
        ];
    }
}
