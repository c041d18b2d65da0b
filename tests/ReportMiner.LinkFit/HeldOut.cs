using System.Globalization;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Senses;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model;

namespace ReportMiner.LinkFit;

/// <summary>
/// Scores the whole model on items that its first two scores have not seen: they are learnt without a fold; the last one is the shipped
/// one, which is learnt from other meetings altogether.
/// </summary>
internal sealed class HeldOut(TranslationTable table, ISentenceVectors? vectors)
{
    public void Report(TextWriter output, LabelledMeetings meetings)
    {
        var fitter = new LinkFitter([meetings]);
        output.WriteLine(Line("shipped", Score(meetings, Base, meetings.Labels.Keys.ToHashSet())));
        foreach ((string name, int[] folds) in new[]
        {
            ("halves left out", CrossValidation.Halves(meetings)), ("topics left out", CrossValidation.Topics(meetings)),
        })
        {
            var sum = new LinkScore(0, 0, 0, 0, 0);
            for (int fold = 0; fold <= folds.Max(); fold++)
            {
                HashSet<int> left = [.. meetings.Labels.Keys.Where((_, i) => folds[i] == fold)];
                (double[] pairs, double[] kin) = fitter.Fit((_, later) => left.Contains(later));
                LinkScore score = Score(meetings, Base.Beginning(pairs, kin), left);
                sum += score;
                output.WriteLine(Line(FormattableString.Invariant($"{name}, {fold + 1}"), score));
            }

            output.WriteLine(Line(name, sum));
        }
    }

    private LinkModel Base => vectors is null ? LinkModel.Default : LinkModel.Encoded;

    private LinkScore Score(LabelledMeetings meetings, LinkModel model, HashSet<int> items)
    {
        var likeness =
            new TextLikeness(table, [.. meetings.EarlierItems.Select(i => i.Text)], [.. meetings.LaterItems.Select(i => i.Text)]);
        var wordings = new WordingPairs(meetings.Earlier.Length, meetings.Later.Length, likeness.Coverages);
        SensePairs? senses = vectors is null ? null : new SensePairs(Vectors(meetings.EarlierItems), Vectors(meetings.LaterItems));
        HashSet<(int, int)> found =
        [
            .. new MeetingComparison(model, meetings.Earlier, meetings.Later, wordings, senses).Pairs().Where(p => p.Certain)
                .Select(p => (p.Earlier, p.Later)),
        ];
        return items.Order().Select(l => LinkScore.Of(meetings.Labels[l], e => found.Contains((e, l)))).Aggregate(LinkScore.Add);
    }

    private IReadOnlyList<float[]> Vectors(FittedItem[] items)
    {
        var text = new SentenceText(table);
        return vectors!.Of(
            [.. items.Select(i => text.Of(i.Text, i.Language == "ru" ? Language.Russian : Language.English))], CancellationToken.None);
    }

    private static string Line(string name, LinkScore s) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-20} precision {s.Precision:0.000} recall {s.Recall:0.000} F1 {s.F1:0.000} linked or new {s.LinkedOrNew:0.000}");
}
