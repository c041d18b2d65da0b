using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.Comparison.Reading;

/// <summary>
/// The terms of the compared items, by number, with the number of items that hold each. Counts of the field follow those of the items.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<TermKind> _kinds = [];
    private readonly List<int> _frequency = [];
    private readonly List<int> _seenIn = [];
    private readonly BackgroundCounts _background = BackgroundCounts.Default;
    private int _items;

    public string Name(int term) => _names[term];

    public TermKind Kind(int term) => _kinds[term];

    public int Frequency(int term) => _frequency[term];

    /// <summary>The terms that are words, by their stems.</summary>
    public IEnumerable<string> Words => _names.Where((_, term) => _kinds[term] == TermKind.Word);

    /// <summary>Counts the terms of one more item, once each.</summary>
    public void Count(Mention[] mentions)
    {
        _items++;
        foreach (Mention mention in mentions)
        {
            int term = Number(mention);
            if (_seenIn[term] != _items)
            {
                _seenIn[term] = _items;
                _frequency[term]++;
            }
        }
    }

    /// <returns>The numbers of terms that were counted.</returns>
    public int[] Numbers(Mention[] mentions) => Array.ConvertAll(mentions, m => _ids[m.Term]);

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
