using ReportMiner.Comparison.Reading;

namespace ReportMiner.Comparison.Pairing;

/// <summary>Scores the items of one meeting against those of an earlier one in another language.</summary>
internal sealed class CrossComparison(LinkModel model, ItemProfile[] earlier, ItemProfile[] later, TextLikeness likeness)
{
    /// <summary>Share of an earlier item from which it is mostly about what the later one asks.</summary>
    private const double LeastHeld = 0.3;

    /// <summary>Share of a later item that one more predecessor adds to what the likeliest holds.</summary>
    private const double LeastAdded = 0.05;

    /// <param name="wordings">What the texts hold of each other.</param>
    /// <param name="senses">What an encoder says of the texts; needs a model that weighs it.</param>
    /// <returns>
    /// Pairs that are worth showing, as <see cref="MeetingComparison.Pairs()"/> has them. Texts that share only whom they ask are no pair.
    /// One more predecessor is certain only where it adds something, or is itself mostly about what the later item asks: a long text
    /// of another matter holds words of many items.
    /// </returns>
    public IEnumerable<(int Earlier, int Later, double Score, bool Certain)> Pairs(WordingPairs wordings, SensePairs? senses)
    {
        (int Earlier, int Later, WordingView View)[] views =
            [.. wordings.Views().Where(v => likeness.ShareMatter(v.Earlier, v.Later))];
        Dictionary<(int, int), double> held = views.ToDictionary(v => (v.Earlier, v.Later), v => v.View.EarlierHeld);
        var scored = views.Select(v => (v.Earlier, v.Later, Settle(v.Earlier, v.Later, v.View, senses)));
        foreach (var item in MeetingComparison.Pairs(model, scored).GroupBy(p => p.Later))
        {
            int best = item.MaxBy(p => p.Score).Earlier;
            foreach ((int other, int asking, double score, bool certain) in item)
            {
                bool speaks = other == best || held[(other, asking)] >= LeastHeld || Adds(best, other, asking);
                yield return (other, asking, score, certain && speaks);
            }
        }
    }

    private double Settle(int before, int after, WordingView view, SensePairs? senses) =>
        senses is null ? model.Settle(view) : model.Settle(view, senses.View(before, after));

    private bool Adds(int best, int other, int asking)
    {
        TermVector all = later[asking].Vector;
        bool[] known = all.Held(earlier[best].Vector), held = all.Held(earlier[other].Vector);
        double Weight(Func<int, bool> counts) => Enumerable.Range(0, held.Length).Where(counts).Sum(i => (double)all.Weights[i]);
        return Weight(i => held[i] && !known[i]) >= LeastAdded * Weight(i => held[i] || known[i]);
    }
}
