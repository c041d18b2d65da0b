using System.Globalization;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Senses;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model;

namespace ReportMiner.LinkFit;

/// <summary>
/// Learns the weights of what texts hold of each other: across languages, an earlier meeting in one and the later one in the other, in both
/// turns; or together with the score by kin, both meetings in one language.
/// </summary>
internal sealed class WordingFit
{
    private const double Ridge = 0.5;

    /// <summary>A pair of one language that scores less by kin and is less alike teaches nothing.</summary>
    private const double LeastScore = 0.001;

    /// <summary>Likeness to an encoder from which texts have enough in common.</summary>
    private static readonly double Near = LinkModel.Encoded.Sense!.Near;

    private static readonly (string, string)[] Across = [("en", "ru"), ("ru", "en")], Alike = [("en", "en"), ("ru", "ru")];

    private readonly bool _across;
    private readonly Dictionary<FittedItem, float[]>? _vectors;
    private readonly List<Example> _examples = [];

    public WordingFit(bool across, TranslationTable table, FittedItem[] items, GoldLinks[] gold, ISentenceVectors? vectors = null)
    {
        _across = across;
        _vectors = vectors is null ? null : Vectors(vectors, new SentenceText(table), items);
        foreach (IGrouping<string, GoldLinks> later in gold.GroupBy(g => g.Document))
        {
            string earlier = later.SelectMany(g => g.Must).GroupBy(m => m.Document).OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            foreach ((string from, string to) in across ? Across : Alike)
            {
                Add(
                    table,
                    [.. items.Where(i => i.Document == earlier && i.Language == from)],
                    [.. items.Where(i => i.Document == later.Key && i.Language == to)],
                    [.. later]);
            }
        }
    }

    /// <param name="left">Series of meetings to leave out.</param>
    public double[] Weights(IReadOnlyCollection<string> left)
    {
        Example[] used = [.. _examples.Where(e => !left.Contains(e.Series) && e.Label >= 0 && !e.Deprived)];
        return Logistic.Fit([.. used.Select(e => e.Features)], [.. used.Select(e => e.Label == 1)], Ridge);
    }

    /// <summary>Writes how good the weights are for each series that was left out of learning, and in all.</summary>
    public void Report(TextWriter output)
    {
        var sum = new LinkScore(0, 0, 0, 0, 0);
        var byLanguage = new SortedDictionary<string, LinkScore>(StringComparer.Ordinal);
        foreach (string series in _examples.Select(e => e.Series).Distinct())
        {
            double[] weights = Weights([series]);
            LinkScore score = Score(_examples.Where(e => e.Series == series), weights);
            sum += score;
            output.WriteLine(Line($"{series} left out", score) + Deprived(series, weights));
            foreach (IGrouping<string, Example> language in _examples.Where(e => e.Series == series).GroupBy(e => e.Languages))
            {
                byLanguage[language.Key] = Score(language, weights) + byLanguage.GetValueOrDefault(language.Key, new(0, 0, 0, 0, 0));
            }
        }

        foreach ((string languages, LinkScore score) in byLanguage)
        {
            output.WriteLine(Line($"{languages}, each left out", score));
        }

        output.WriteLine(Line("all, each left out", sum));
    }

    /// <summary>Writes how good given weights are.</summary>
    public void Report(TextWriter output, double[] weights)
    {
        foreach (string series in _examples.Select(e => e.Series).Distinct())
        {
            LinkScore score = Score(_examples.Where(e => e.Series == series), weights);
            output.WriteLine(Line($"{series}, weights of others", score) + Deprived(series, weights));
        }
    }

    /// <returns>How many items are linked, wrongly, that have lost their predecessors.</returns>
    private string Deprived(string series, double[] weights)
    {
        IGrouping<(string, int), Example>[] items =
            [.. _examples.Where(e => e.Series == series && e.Deprived).GroupBy(e => (e.Pair, e.Later))];
        int wrong = items.Count(i => i.Max(e => Chance(weights, e)) >= LinkModel.Default.CertainAlone);
        return $"  linked without predecessors {wrong} of {items.Length}";
    }

    private static string Line(string name, LinkScore s) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-28} precision {s.Precision:0.000} recall {s.Recall:0.000} F1 {s.F1:0.000} linked or new {s.LinkedOrNew:0.000}");

    private static LinkScore Score(IEnumerable<Example> examples, double[] weights)
    {
        LinkModel model = LinkModel.Default;
        var score = new LinkScore(0, 0, 0, 0, 0);
        foreach (IGrouping<(string, int), Example> item in examples.Where(e => !e.Deprived).GroupBy(e => (e.Pair, e.Later)))
        {
            (Example Example, double Score)[] scored = [.. item.Select(e => (e, Chance(weights, e)))];
            Example best = scored.MaxBy(s => s.Score).Example;
            score += LinkScore.Of(
                [.. scored.Select(s => s.Example.Label)],
                i => scored[i].Score >= (scored[i].Example == best ? model.CertainAlone : model.Certain));
        }

        return score;
    }

    private static double Chance(double[] weights, Example example) =>
        Math.Min(example.Most, 1 / (1 + Math.Exp(-Logistic.Sum(weights, example.Features))));

    private void Add(TranslationTable table, FittedItem[] earlier, FittedItem[] later, GoldLinks[] gold)
    {
        if (earlier.Length == 0 || later.Length == 0)
        {
            return;
        }

        SensePairs? senses = Senses(earlier, later);
        var likeness = new TextLikeness(table, [.. earlier.Select(i => i.Text)], [.. later.Select(i => i.Text)]);
        Coverage[][] rows = [.. Enumerable.Range(0, earlier.Length).Select(likeness.Coverages)];
        Dictionary<(int, int), WordingView> views = Views(rows, later.Length, _ => false);
        Dictionary<(int, int), (double Score, bool Suffices)> scores = _across ? [] : Scores(earlier, later, senses);
        string pair = $"{earlier[0].Document} {earlier[0].Language} {later[0].Document} {later[0].Language}";
        for (int l = 0; l < later.Length; l++)
        {
            GoldLinks? labels = gold.FirstOrDefault(g => later[l].Place == g.Label) ?? gold.FirstOrDefault(g => later[l].Label == g.Label);
            for (int e = 0; labels is not null && e < earlier.Length; e++)
            {
                bool seen = views.TryGetValue((e, l), out WordingView view) | scores.GetValueOrDefault((e, l)).Score >= LeastScore;
                sbyte label = (sbyte)(Names(labels.Must, earlier[e]) ? 1 : Names(labels.May, earlier[e]) ? -1 : 0);
                if (seen || label == 1)
                {
                    _examples.Add(
                        Of(earlier[0], pair, l, view, senses?.View(e, l), scores.GetValueOrDefault((e, l)), label, deprived: false));
                }
            }

            if (labels?.Must.Length > 0)
            {
                AddWithoutPredecessors(earlier, later, rows, scores, labels, pair, l);
            }
        }
    }

    /// <summary>Had the predecessors of an item not been there, it would be new, and what is likest to it no link.</summary>
    private void AddWithoutPredecessors(
        FittedItem[] earlier,
        FittedItem[] later,
        Coverage[][] rows,
        Dictionary<(int, int), (double Score, bool Suffices)> scores,
        GoldLinks labels,
        string pair,
        int l)
    {
        bool Gone(int e) => Names(labels.Must, earlier[e]) || Names(labels.May, earlier[e]);
        Dictionary<(int, int), WordingView> views = Views(rows, later.Length, Gone);
        int[] left = [.. Enumerable.Range(0, earlier.Length).Where(e => !Gone(e))];
        SensePairs? senses = Senses([.. left.Select(e => earlier[e])], later);
        for (int e = 0; e < earlier.Length; e++)
        {
            if (!Gone(e) && (views.TryGetValue((e, l), out WordingView view) | scores.GetValueOrDefault((e, l)).Score >= LeastScore))
            {
                SenseView? sense = senses?.View(Array.IndexOf(left, e), l);
                _examples.Add(Of(earlier[0], pair, l, view, sense, scores.GetValueOrDefault((e, l)), 0, deprived: true));
            }
        }
    }

    private static Dictionary<(int, int), WordingView> Views(Coverage[][] rows, int later, Func<int, bool> isGone) =>
        new WordingPairs(rows.Length, later, e => isGone(e) ? new Coverage[later] : rows[e]).Views()
            .ToDictionary(v => (v.Earlier, v.Later), v => v.View);

    private SensePairs? Senses(FittedItem[] earlier, FittedItem[] later)
    {
        float[][] Of(FittedItem[] items) => [.. items.Select(i => _vectors![i])];
        return _vectors is null ? null : new SensePairs(Of(earlier), Of(later));
    }

    private static Dictionary<FittedItem, float[]> Vectors(ISentenceVectors vectors, SentenceText text, FittedItem[] items)
    {
        FittedItem[] distinct = [.. items.Distinct()];
        return distinct.Zip(vectors.Of(
            [.. distinct.Select(i => text.Of(i.Text, i.Language == "ru" ? Language.Russian : Language.English))], CancellationToken.None))
            .ToDictionary(p => p.First, p => p.Second);
    }

    private Example Of(
        FittedItem earlier, string pair, int later, WordingView view, SenseView? sense, (double Score, bool Suffices) found, sbyte label,
        bool deprived) => new(
            earlier.Document.Split('/')[0], pair, later, Features(found.Score, view, sense), label, deprived,
            _across || found.Suffices || sense?.Alike >= Near ? 1 : found.Score);

    private double[] Features(double score, WordingView view, SenseView? sense)
    {
        if (!_across)
        {
            return sense is { } s ? LinkModel.Together(score, view, s) : LinkModel.Together(score, view);
        }

        double[] features = new double[WordingView.Count];
        view.Write(features);
        return sense is { } seen ? LinkModel.Across(view, seen) : features;
    }

    private Dictionary<(int, int), (double Score, bool Suffices)> Scores(FittedItem[] earlier, FittedItem[] later, SensePairs? senses)
    {
        LinkModel model = senses is null ? LinkModel.Default : LinkModel.Encoded;
        TextReading[] readings = [.. earlier.Concat(later).Select(i => ItemReader.Read(i.Text))];
        var terms = new TextTerms();
        Array.ForEach(readings, terms.Count);
        ItemProfile[] profiles = Array.ConvertAll(readings, terms.Profile);
        ItemProfile[] before = profiles[..earlier.Length], after = profiles[earlier.Length..];
        return new MeetingComparison(model, before, after, senses: senses).Views().ToDictionary(
            v => (v.Earlier, v.Later),
            v => (model.Settle(v.View), new CommonGround(before[v.Earlier]).Suffices(new CommonGround(after[v.Later]))));
    }

    private static bool Names((string Document, string Label)[] links, FittedItem item) =>
        links.Any(m => m.Document == item.Document && (item.Place == m.Label || item.Label == m.Label));

    private sealed record Example(string Series, string Pair, int Later, double[] Features, sbyte Label, bool Deprived, double Most)
    {
        /// <summary>Languages of the two meetings.</summary>
        public string Languages => Pair.Split(' ') is [_, var earlier, _, var later] ? $"{earlier} {later}" : "";
    }
}
