namespace ReportMiner.Analysis.Comparison;

/// <summary>The terms of the items that are compared, by number, with how many items hold each. Counts of the field stand behind those of the items.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<TermKind> _kinds = [];
    private readonly List<int> _frequency = [];
    private readonly List<int> _seenIn = [];
    private readonly BackgroundCounts _background = BackgroundCounts.Default;
    private int _items;

    public int Count => _names.Count;

    public string Name(int term) => _names[term];

    public TermKind Kind(int term) => _kinds[term];

    public int Frequency(int term) => _frequency[term];

    /// <summary>Numbers the terms of one more item and counts them, once each.</summary>
    public int[] Add(Mention[] mentions)
    {
        _items++;
        int[] terms = new int[mentions.Length];
        for (int i = 0; i < mentions.Length; i++)
        {
            int term = terms[i] = Number(mentions[i]);
            if (_seenIn[term] != _items)
            {
                _seenIn[term] = _items;
                _frequency[term]++;
            }
        }

        return terms;
    }

    /// <returns>Inverse document frequency: above 0, the more the rarer the term.</returns>
    public double Rarity(int term) =>
        Math.Log(1 + ((_items + _background.Texts(_names[term]) + 1.0) / (_frequency[term] + _background.Of(_names[term]) + 0.5)));

    private int Number(Mention mention)
    {
        if (!_ids.TryGetValue(mention.Term, out int id))
        {
            id = _names.Count;
            _ids.Add(mention.Term, id);
            _names.Add(mention.Term);
            _kinds.Add(mention.Kind);
            _frequency.Add(0);
            _seenIn.Add(0);
        }

        return id;
    }
}
