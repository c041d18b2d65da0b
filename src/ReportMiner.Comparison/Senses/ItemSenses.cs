using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Reading;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Comparison.Senses;

/// <summary>The vectors of all texts that are compared, by their places in the list of all items: some 1.5 kilobytes each.</summary>
/// <param name="encoder">Gives the vectors.</param>
/// <param name="table">Puts Russian texts into English words.</param>
internal sealed class ItemSenses(ISentenceVectors encoder, TranslationTable? table)
{
    private readonly SentenceText _text = new(table);
    private readonly List<(int Place, string Text)> _waiting = [];
    private readonly Dictionary<int, float[]> _vectors = [];

    /// <summary>Takes texts to encode.</summary>
    public void Add(IReadOnlyDictionary<int, ComparedText> texts) =>
        _waiting.AddRange(texts.OrderBy(t => t.Key).Select(t => (t.Key, _text.Of(t.Value.Item))));

    /// <summary>Encodes all that was taken, at once: an encoder takes long to start.</summary>
    public void Encode(CancellationToken stop)
    {
        foreach (((int place, string _), float[] vector) in _waiting.Zip(encoder.Of([.. _waiting.Select(w => w.Text)], stop)))
        {
            _vectors.Add(place, vector);
        }

        _waiting.Clear();
    }

    /// <returns>How alike the texts at some places are to those at others.</returns>
    public SensePairs Pairs(IEnumerable<int> earlier, IEnumerable<int> later) =>
        new([.. earlier.Select(p => _vectors[p])], [.. later.Select(p => _vectors[p])]);
}
