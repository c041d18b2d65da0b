using ReportMiner.Comparison.Reading;

namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// Scores the items of one meeting against those of an earlier one: first each pair by what the two texts have in common, then again in the
/// light of their kin: how well the predecessor fits the items that say nearly the same as the later one, and the other way round; last by
/// what the texts hold of each other, and how much more than any other does.
/// </summary>
internal sealed class MeetingComparison
{
    private const int Candidates = 50;

    /// <summary>Items of a meeting from which it says something that one fits better than the others.</summary>
    private const int FewestToCompare = 3;

    private readonly LinkModel _model;
    private readonly CommonGround[] _earlierGround, _laterGround;
    private readonly Dictionary<(int Earlier, int Later), WordingView>? _wordings;
    private readonly SensePairs? _senses;
    private readonly Kinship _earlierKin, _laterKin;
    private readonly Dictionary<int, double>[] _first;

    /// <param name="model">Weights.</param>
    /// <param name="earlier">Items of the earlier meeting.</param>
    /// <param name="later">Items of the later one.</param>
    /// <param name="wordings">What the texts hold of each other; none where kin alone settles.</param>
    /// <param name="senses">What an encoder says of the texts; needs a model that weighs it.</param>
    public MeetingComparison(
        LinkModel model, ItemProfile[] earlier, ItemProfile[] later, WordingPairs? wordings = null, SensePairs? senses = null)
    {
        _model = model;
        (_earlierGround, _laterGround, _senses) = (Ground(earlier), Ground(later), senses);
        _wordings = Math.Min(earlier.Length, later.Length) < FewestToCompare
            ? null
            : wordings?.Views().ToDictionary(v => (v.Earlier, v.Later), v => v.View);
        var index = new CandidateIndex(earlier);
        _earlierKin = Kinship.Of(earlier, index, model);
        _laterKin = Kinship.Of(later, new CandidateIndex(later), model);
        _first =
        [
            .. later.Select(
                (item, l) => index.Find(item, Candidates).Union(Near(l)).ToDictionary(c => c, c => model.Score(earlier[c], item)))
        ];
    }

    /// <returns> Pairs that are worth showing, by position in the two meetings, in the order of the later item and then the earlier. The
    /// likeliest predecessor of an item decides whether it is new, so it is certain from a lower score than one more predecessor.
    /// </returns>
    public IEnumerable<(int Earlier, int Later, double Score, bool Certain)> Pairs() =>
        Pairs(_model, Views().Select(v => (v.Earlier, v.Later, Settle(v.Earlier, v.Later, v.View))));

    /// <summary>The same for meetings of different languages; texts that share no more than whom they ask are no pair.</summary>
    public static IEnumerable<(int Earlier, int Later, double Score, bool Certain)> Pairs(
        LinkModel model, WordingPairs pairs, SensePairs? senses, TextLikeness likeness) =>
        Pairs(
            model,
            pairs.Views().Where(v => likeness.ShareMatter(v.Earlier, v.Later)).Select(
                v => (
                    v.Earlier,
                    v.Later,
                    senses is null ? model.Settle(v.View) : model.Settle(v.View, senses.View(v.Earlier, v.Later)))));

    private static IEnumerable<(int Earlier, int Later, double Score, bool Certain)> Pairs(
        LinkModel model, IEnumerable<(int Earlier, int Later, double Score)> scored)
    {
        foreach (IGrouping<int, (int Earlier, int Later, double Score)> item in scored.GroupBy(v => v.Later))
        {
            int best = item.MaxBy(s => s.Score).Earlier;
            foreach ((int earlier, int later, double score) in item)
            {
                if (score >= model.Uncertain)
                {
                    yield return (earlier, later, score, score >= (earlier == best ? model.CertainAlone : model.Certain));
                }
            }
        }
    }

    /// <returns>What the second look at each candidate pair weighs, in the same order.</returns>
    public IEnumerable<(int Earlier, int Later, KinView View)> Views()
    {
        for (int later = 0; later < _first.Length; later++)
        {
            foreach (int earlier in _first[later].Keys.Order())
            {
                yield return (earlier, later, View(earlier, later));
            }
        }
    }

    /// <summary>Items that an encoder finds alike are looked at however few words they share.</summary>
    private IEnumerable<int> Near(int later) => _senses?.Near(later, _model.Sense!.Near) ?? [];

    /// <summary>
    /// Where two texts have little in common, and an encoder does not find them alike, what they hold of each other may only speak against
    /// them, or for asking a person.
    /// </summary>
    private double Settle(int earlier, int later, KinView view)
    {
        double byKin = _model.Settle(view);
        if (_wordings is null)
        {
            return byKin;
        }

        WordingView wording = _wordings.GetValueOrDefault((earlier, later));
        SenseView? sense = _senses?.View(earlier, later);
        double together = sense is { } seen ? _model.Settle(view, wording, seen) : _model.Settle(view, wording);
        CommonGround before = _earlierGround[earlier], after = _laterGround[later];
        return together <= byKin || sense?.Alike >= _model.Sense?.Near || before.Suffices(after) ? together
            : byKin < _model.Uncertain && together >= _model.Certain && before.SufficesToAsk(after) ? _model.Uncertain
            : byKin;
    }

    private static CommonGround[] Ground(ItemProfile[] items) => Array.ConvertAll(items, i => new CommonGround(i));

    private KinView View(int earlier, int later) => new(
        First(earlier, later),
        _earlierKin.Mean(earlier, kin => First(kin, later)),
        _laterKin.Mean(later, kin => First(earlier, kin)));

    private double First(int earlier, int later) => _first[later].GetValueOrDefault(earlier);
}
