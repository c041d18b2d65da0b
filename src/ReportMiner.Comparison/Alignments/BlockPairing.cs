using ReportMiner.Comparison.Pairing;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Documents;

namespace ReportMiner.Comparison.Alignments;

/// <summary>
/// Pairs two runs of blocks in order (dynamic programming): a pair is worth more for the same number and for likeness of content measured
/// by what these two documents usually have; what has no partner is passed over. So a missing item does not push the rest out of step.
/// </summary>
internal sealed class BlockPairing
{
    private const float SameNumber = 0.7f, OtherNumber = -0.1f, OneNumber = -0.4f, SameLabel = 0.4f, SameKind = 0.15f, Content = 1.5f,
        Cost = 0.6f;

    private readonly List<Block> _a, _b;
    private readonly TextLikeness _likeness;

    public BlockPairing(List<Block> a, List<Block> b, TranslationTable? table)
    {
        _a = a;
        _b = b;
        _likeness = new TextLikeness(table, [.. a.Select(x => x.Text)], [.. b.Select(x => x.Text)]);
    }

    /// <returns>Pairs of positions in order, with the likeness of their content, 0 to 1.</returns>
    public List<(int A, int B, double Score)> Pair()
    {
        int n = _a.Count, m = _b.Count;
        float[][] likeness = new float[n][];
        for (int i = 0; i < n; i++)
        {
            likeness[i] = [.. _likeness.Row(i).Select(x => (float)x)];
        }

        float usual = Usual(likeness);
        byte[][] step = new byte[n + 1][];
        float[] above = new float[m + 1], here = new float[m + 1];
        for (int i = 1; i <= n; i++)
        {
            step[i] = new byte[m + 1];
            here[0] = 0;
            for (int j = 1; j <= m; j++)
            {
                float pair = above[j - 1] + Worth(_a[i - 1], _b[j - 1], likeness[i - 1][j - 1] / usual);
                (
                    here[j],
                    step[i][j]) = pair > above[j] && pair > here[j - 1]
                        ? (pair, (byte)1)
                        : above[j] >= here[j - 1] ? (above[j], (byte)2) : (here[j - 1], (byte)3);
            }

            (above, here) = (here, above);
        }

        var pairs = new List<(int, int, double)>();
        for (int i = n, j = m; i > 0 && j > 0;)
        {
            if (step[i][j] == 1)
            {
                pairs.Add((i - 1, j - 1, likeness[i - 1][j - 1]));
                i--;
                j--;
            }
            else if (step[i][j] == 2)
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        pairs.Reverse();
        return pairs;
    }

    /// <returns>The median, over the blocks, of the likeness to the best partner, regardless of their numbers.</returns>
    private static float Usual(float[][] likeness)
    {
        float[] best = [.. likeness.Where(row => row.Length > 0).Select(row => row.Max()).Order()];
        return best.Length == 0 ? 1 : Math.Max(0.1f, best[best.Length / 2]);
    }

    private static float Worth(Block a, Block b, float content)
    {
        if (a.Kind != b.Kind && (a.Kind == BlockKind.Heading || b.Kind == BlockKind.Heading) && !(a.Path.IsEmpty && b.Path.IsEmpty))
        {
            return -1;
        }

        float worth = (Content * Math.Min(content, 1.2f)) - Cost + (a.Kind == b.Kind ? SameKind : 0);
        if (a.Path.IsEmpty != b.Path.IsEmpty)
        {
            return worth + OneNumber;
        }

        return worth + (a.Path.IsEmpty
            ? a.Label is not null && a.Label == b.Label ? SameLabel : 0
            : a.Path.SequenceEqual(b.Path, StringComparer.Ordinal) ? SameNumber : OtherNumber);
    }
}
