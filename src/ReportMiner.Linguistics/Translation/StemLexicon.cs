namespace ReportMiner.Linguistics.Translation;

/// <summary>The stems of one language by number, and the number of sentences with each.</summary>
internal sealed class StemLexicon
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<int> _sentences = [];

    public int Count => _stems.Count;

    public string Stem(int id) => _stems[id];

    public int Sentences(int id) => _sentences[id];

    /// <returns>The number of a stem; −1 for one that is not known.</returns>
    public int Find(string stem) => _ids.GetValueOrDefault(stem, -1);

    public int Add(string stem, int sentences)
    {
        if (!_ids.TryGetValue(stem, out int id))
        {
            _ids.Add(stem, id = _stems.Count);
            _stems.Add(stem);
            _sentences.Add(0);
        }

        _sentences[id] += sentences;
        return id;
    }

    /// <summary>Numbers the stems of a sentence, each once, in order of their first place.</summary>
    public int[] AddSentence(List<string> stems)
    {
        var seen = new HashSet<int>();
        var ids = new List<int>(stems.Count);
        foreach (string stem in stems)
        {
            int id = Add(stem, 0);
            if (seen.Add(id))
            {
                _sentences[id]++;
                ids.Add(id);
            }
        }

        return [.. ids];
    }
}
