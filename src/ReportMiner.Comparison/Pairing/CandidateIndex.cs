using ReportMiner.Comparison.Reading;

namespace ReportMiner.Comparison.Pairing;

/// <summary>Finds the items of a meeting that share rare terms with an item, without looking at all pairs.</summary>
internal sealed class CandidateIndex
{
    private const int PostingsRead = 4000;

    private readonly Dictionary<int, List<int>> _postings = [];
    private readonly ItemProfile[] _profiles;
    private readonly double[] _scores;
    private readonly List<int> _touched = [];

    public CandidateIndex(ItemProfile[] profiles)
    {
        _profiles = profiles;
        _scores = new double[profiles.Length];
        for (int i = 0; i < profiles.Length; i++)
        {
            foreach (int term in profiles[i].Vector.Terms)
            {
                if (!_postings.TryGetValue(term, out List<int>? list))
                {
                    _postings.Add(term, list = []);
                }

                list.Add(i);
            }
        }
    }

    /// <param name="later">The item to find others for.</param>
    /// <param name="kept">At most so many are returned.</param>
    /// <returns>Indexes of the likeliest items, best first; rare terms are read first, and reading stops after a fixed number of
    /// entries.</returns>
    public List<int> Find(ItemProfile later, int kept)
    {
        int[] order = [.. Enumerable.Range(0, later.Vector.Terms.Length)];
        Array.Sort(order, (x, y) => later.Vector.Weights[y] != later.Vector.Weights[x]
            ? later.Vector.Weights[y].CompareTo(later.Vector.Weights[x])
            : later.Vector.Terms[x] - later.Vector.Terms[y]);
        int read = 0;
        foreach (int at in order)
        {
            if (!_postings.TryGetValue(later.Vector.Terms[at], out List<int>? list) || (read > 0 && read + list.Count > PostingsRead))
            {
                continue;
            }

            read += list.Count;
            Accumulate(list, later.Vector.Terms[at], later.Vector.Weights[at]);
        }

        return Best(kept);
    }

    private void Accumulate(List<int> list, int term, float weight)
    {
        foreach (int item in list)
        {
            if (_scores[item] == 0)
            {
                _touched.Add(item);
            }

            TermVector vector = _profiles[item].Vector;
            _scores[item] += weight * vector.Weights[Array.BinarySearch(vector.Terms, term)] / vector.Norm;
        }
    }

    private List<int> Best(int kept)
    {
        _touched.Sort((x, y) => _scores[y] != _scores[x] ? _scores[y].CompareTo(_scores[x]) : x - y);
        List<int> best = _touched[..Math.Min(kept, _touched.Count)];
        foreach (int item in _touched)
        {
            _scores[item] = 0;
        }

        _touched.Clear();
        return best;
    }
}
