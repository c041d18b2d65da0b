using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// Scores texts of one side against texts of the other, in any mixture of the two languages. A pair's score is the geometric mean of the
/// shares, weighted by rarity, of the stems on each side that have a counterpart on the other: the same stem, number or name, a
/// translation, or a cognate where the table hardly knows the stem.
/// </summary>
internal sealed class TextLikeness
{
    private const int WellKnown = 3;

    /// <summary>Likeness from which a word is held to be translated.</summary>
    private const double LeastHeld = 0.25;

    private readonly TranslationTable? _table;
    private readonly string[][] _left, _right;
    private readonly HashSet<string>[] _leftMatter;
    private readonly double[][] _leftWeights;
    private readonly int _rightCount;
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _rarity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Stem, double Likeness)[]> _counterparts = new(StringComparer.Ordinal);
    private readonly double[] _mass;
    private readonly CognateIndex _cognates;

    public TextLikeness(TranslationTable? table, IReadOnlyList<string> left, IReadOnlyList<string> right)
        : this(table, [.. left.Select(Read)], [.. right.Select(Read)])
    {
    }

    /// <param name="table">Words that translate each other, where known.</param>
    /// <param name="left">Texts of one side, with what was read in them.</param>
    /// <param name="right">Texts of the other.</param>
    public TextLikeness(
        TranslationTable? table,
        IReadOnlyList<(string Text, TextReading Reading)> left,
        IReadOnlyList<(string Text, TextReading Reading)> right)
    {
        _table = table;
        _rightCount = right.Count;
        string[][] rightStems = _right = [.. right.Select(Stems)];
        for (int i = 0; i < rightStems.Length; i++)
        {
            foreach (string stem in rightStems[i])
            {
                if (!_postings.TryGetValue(stem, out List<int>? list))
                {
                    _postings.Add(stem, list = []);
                }

                list.Add(i);
            }
        }

        foreach ((string stem, List<int> list) in _postings)
        {
            _rarity[stem] = Rarity(stem, list.Count, right.Count);
        }

        _mass = [.. rightStems.Select(stems => stems.Sum(s => _rarity[s]))];
        _cognates = new CognateIndex(_postings.Keys);
        _left = [.. left.Select(Stems)];
        _leftMatter = [.. left.Select(Matter)];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string stem in _left.SelectMany(s => s))
        {
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        }

        _leftWeights = [.. _left.Select(stems => stems.Select(s => Rarity(s, counts[s], left.Count)).ToArray())];
    }

    /// <returns>The score, 0 to 1, of a left text against every right one.</returns>
    public double[] Row(int left) => Array.ConvertAll(Coverages(left), c => c.Likeness);

    /// <returns>What a left text and every right one hold of each other.</returns>
    public Coverage[] Coverages(int left)
    {
        double[] leftCovered = new double[_rightCount], rightCovered = new double[_rightCount], bestHere = new double[_rightCount];
        var bestOf = new Dictionary<string, double>(StringComparer.Ordinal);
        var touched = new List<int>();
        for (int i = 0; i < _left[left].Length; i++)
        {
            foreach ((string stem, double likeness) in Counterparts(_left[left][i]))
            {
                bestOf[stem] = Math.Max(bestOf.GetValueOrDefault(stem), likeness);
                foreach (int text in _postings[stem])
                {
                    if (bestHere[text] == 0)
                    {
                        touched.Add(text);
                    }

                    bestHere[text] = Math.Max(bestHere[text], likeness);
                }
            }

            foreach (int text in touched)
            {
                leftCovered[text] += _leftWeights[left][i] * bestHere[text];
                bestHere[text] = 0;
            }

            touched.Clear();
        }

        foreach ((string stem, double likeness) in bestOf.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            foreach (int text in _postings[stem])
            {
                rightCovered[text] += _rarity[stem] * likeness;
            }
        }

        double mass = _leftWeights[left].Sum();
        return
        [
            .. Enumerable.Range(0, _rightCount).Select(i => mass == 0 || _mass[i] == 0
                ? default
                : new Coverage(leftCovered[i] / mass, rightCovered[i] / _mass[i])),
        ];
    }

    /// <returns>Whether two texts hold something of each other besides who is asked and how.</returns>
    public bool ShareMatter(int left, int right) =>
        _left[left].Any(s => _leftMatter[left].Contains(s)
            && Counterparts(s).Any(c => c.Likeness >= LeastHeld && Array.IndexOf(_right[right], c.Stem) >= 0));

    public double[] LeftWeights(int left) => _leftWeights[left];

    public double[] RightWeights(int right) => [.. _right[right].Select(s => _rarity[s])];

    /// <returns>Which stems of a left text have a counterpart in a right one.</returns>
    public bool[] HeldOfLeft(int left, int right) =>
        [.. _left[left].Select(s => Counterparts(s).Any(c => c.Likeness >= LeastHeld && Array.IndexOf(_right[right], c.Stem) >= 0))];

    /// <returns>Which stems of a right text have a counterpart in a left one.</returns>
    public bool[] HeldOfRight(int right, int left)
    {
        HashSet<string> known = [.. _left[left].SelectMany(Counterparts).Where(c => c.Likeness >= LeastHeld).Select(c => c.Stem)];
        return [.. _right[right].Select(known.Contains)];
    }

    private static (string, TextReading) Read(string text) => (text, ItemReader.Read(text));

    /// <summary>What a text says behind the part that only says who is asked.</summary>
    private static HashSet<string> Matter((string Text, TextReading Reading) item)
    {
        Mention[] address = [.. item.Reading.Mentions.Where(m => m.Manner == MentionManner.Address)];
        return
        [
            .. BilingualWords.Of(item.Text[(address.Length == 0 ? 0 : address.Max(m => m.End))..])
                .Concat(item.Reading.Mentions.Where(m => m.Manner != MentionManner.Address).Select(m => m.Term)),
        ];
    }

    /// <summary>Concepts and named instruments are added to the stems: they are the same in both languages.</summary>
    private static string[] Stems((string Text, TextReading Reading) item) =>
    [
        .. BilingualWords.Of(item.Text)
            .Concat(item.Reading.Mentions.Where(m => m.Kind != TermKind.Frame && m.Term.Length > 1 && m.Term[1] == ':')
                .Select(m => m.Term))
            .Distinct(StringComparer.Ordinal),
    ];

    private (string Stem, double Likeness)[] Counterparts(string stem)
    {
        if (!_counterparts.TryGetValue(stem, out (string, double)[]? found))
        {
            _counterparts.Add(stem, found = [.. Search(stem)]);
        }

        return found;
    }

    private IEnumerable<(string Stem, double Likeness)> Search(string stem)
    {
        if (_postings.ContainsKey(stem))
        {
            yield return (stem, 1);
        }

        foreach ((string other, double likeness) in _table?.Counterparts(stem) ?? [])
        {
            if (_postings.ContainsKey(other))
            {
                // A table of few sentences is too modest about rare words: the root brings a half-sure translation near to a sure one.
                yield return (other, Math.Sqrt(likeness));
            }
        }

        if (_table is null || _table.Sightings(stem) < WellKnown)
        {
            foreach ((string other, double likeness) in _cognates.Find(stem))
            {
                yield return (other, likeness);
            }
        }
    }

    private double Rarity(string stem, int here, int all) =>
        Math.Log(1 + ((all + (_table?.Sentences ?? 0) + 1.0) / (here + (_table?.Sightings(stem) ?? 0) + 0.5)));
}
