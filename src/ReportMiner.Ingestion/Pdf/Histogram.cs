namespace ReportMiner.Ingestion.Pdf;

/// <summary>Counts how often each whole number occurs.</summary>
internal sealed class Histogram
{
    private readonly Dictionary<int, int> _counts = [];

    public bool IsEmpty => _counts.Count == 0;

    public void Add(int value, int times = 1) => _counts[value] = _counts.GetValueOrDefault(value) + times;

    /// <returns>The number that occurs most often; of several, the least.</returns>
    public int Commonest()
    {
        int best = 0, most = -1;
        foreach (var (value, count) in _counts)
        {
            if (count > most || (count == most && value < best))
            {
                (best, most) = (value, count);
            }
        }

        return best;
    }

    /// <returns>The least number that occurs at least a quarter as often as the commonest.</returns>
    public int LeastOfMany()
    {
        int most = _counts[Commonest()], least = int.MaxValue;
        foreach (var (value, count) in _counts)
        {
            least = count * 4 >= most ? Math.Min(least, value) : least;
        }

        return least;
    }
}
