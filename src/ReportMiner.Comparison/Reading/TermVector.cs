namespace ReportMiner.Comparison.Reading;

/// <summary>Weighted terms, ascending by number.</summary>
internal sealed class TermVector
{
    private TermVector(int[] terms, float[] weights)
    {
        Terms = terms;
        Weights = weights;
        double square = 0, sum = 0;
        foreach (float w in weights)
        {
            square += w * w;
            sum += w;
        }

        Norm = Math.Sqrt(square);
        Sum = sum;
    }

    public int[] Terms { get; }

    public float[] Weights { get; }

    public double Norm { get; }

    public double Sum { get; }

    /// <summary>A term that comes several times keeps its greatest weight.</summary>
    public static TermVector Of(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights)
    {
        int[] keys = terms.ToArray();
        float[] values = weights.ToArray();
        Array.Sort(keys, values);
        int count = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (count > 0 && keys[count - 1] == keys[i])
            {
                values[count - 1] = Math.Max(values[count - 1], values[i]);
            }
            else
            {
                (keys[count], values[count]) = (keys[i], values[i]);
                count++;
            }
        }

        return new TermVector(keys[..count], values[..count]);
    }

    /// <returns>The cosine of the angle between two vectors, 0 to 1.</returns>
    public static double Cosine(TermVector a, TermVector b)
    {
        double dot = 0;
        for (int i = 0, j = 0; i < a.Terms.Length && j < b.Terms.Length;)
        {
            int order = a.Terms[i] - b.Terms[j];
            if (order == 0)
            {
                dot += a.Weights[i++] * b.Weights[j++];
            }
            else if (order < 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return dot == 0 ? 0 : dot / (a.Norm * b.Norm);
    }

    /// <returns>The share of the weight of this vector whose terms the other holds, 0 to 1.</returns>
    public double CoveredBy(TermVector other)
    {
        double covered = 0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            int order = Terms[i] - other.Terms[j];
            if (order == 0)
            {
                covered += Weights[i++];
                j++;
            }
            else if (order < 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return Sum == 0 ? 0 : covered / Sum;
    }

    /// <summary>Marks the places of this vector whose terms the other holds.</summary>
    public bool[] Held(TermVector other)
    {
        bool[] held = new bool[Terms.Length];
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            int order = Terms[i] - other.Terms[j];
            held[i] = order == 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return held;
    }
}
