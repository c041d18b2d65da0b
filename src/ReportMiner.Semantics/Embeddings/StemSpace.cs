using System.Collections.Concurrent;
using System.Numerics.Tensors;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Semantics.Embeddings;

/// <summary>
/// One space for Russian and English. A stem's vector is its own direction and those of its translations by their likeness, so that two
/// stems that translate one another lie close; a stem that the table hardly knows lies where its sound does, which names of both scripts
/// share.
/// </summary>
internal sealed class StemSpace(TranslationTable? table)
{
    public const int Dimensions = 512;

    /// <summary>A stem seen in fewer sentences has no translation to be trusted.</summary>
    public const int WellKnown = 3;

    /// <summary>Stems kept with their vectors: 2 KB each.</summary>
    private const int MemorySize = 20_000;

    /// <summary>Sentences that rarity is reckoned against where there is no table.</summary>
    private const int UsualSentences = 4_000;

    /// <summary>
    /// The rarities of a Russian sentence sum to more than those of its English version, by this factor on the mean of 2,000 sentence
    /// pairs.
    /// </summary>
    private const double RussianMass = 1.087;

    private readonly ConcurrentDictionary<string, float[]> _memory = new(StringComparer.Ordinal);

    public TranslationTable? Table => table;

    /// <returns>Inverse document frequency of a stem: the logarithm of all sentences over those with the stem.</returns>
    public double Rarity(string stem) =>
        Math.Log(1 + (((table?.Sentences ?? UsualSentences) + 1) / ((table?.Sightings(stem) ?? 0) + 0.5)));

    /// <returns>How much a stem adds to what a text says, so that a text and its translation say about as much.</returns>
    public double Mass(string stem) => Rarity(stem) / (stem[0] >= 'Ѐ' ? RussianMass : 1);

    /// <summary>Whether the table has seen too little of a stem to translate it.</summary>
    public bool Unknown(string stem) => !char.IsAsciiDigit(stem[0]) && (table?.Sightings(stem) ?? 0) < WellKnown;

    /// <returns>The vector of a text, of length 1; all zeros for one without words.</returns>
    public float[] Embed(string text)
    {
        float[] sum = new float[Dimensions];
        foreach ((string stem, int count) in Count(text))
        {
            float weight = (float)(Rarity(stem) * (1 + Math.Log(count)));
            TensorPrimitives.MultiplyAdd(VectorOf(stem), weight, sum, sum);
        }

        return Unit(sum);
    }

    /// <summary>Divides a vector by its length.</summary>
    public static float[] Unit(float[] vector)
    {
        float length = MathF.Sqrt(FixedOrder.Dot(vector, vector));
        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }

        return vector;
    }

    private static List<KeyValuePair<string, int>> Count(string text)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string stem in BilingualWords.Of(text))
        {
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        }

        return [.. counts];
    }

    private float[] VectorOf(string stem)
    {
        if (_memory.TryGetValue(stem, out float[]? vector))
        {
            return vector;
        }

        if (_memory.Count >= MemorySize)
        {
            _memory.Clear();
        }

        return _memory[stem] = Unit(Make(stem));
    }

    private float[] Make(string stem)
    {
        float[] vector = new float[Dimensions];
        if (Unknown(stem))
        {
            AddSound(CognateIndex.Sound(stem), vector);
        }

        SignPattern.Add(stem, 1, vector);
        foreach ((string other, double likeness) in table?.Counterparts(stem) ?? [])
        {
            // A table of few sentences is too modest about rare words: the root brings a half-sure translation near to a sure one.
            SignPattern.Add(other, Math.Sqrt(likeness), vector);
        }

        return vector;
    }

    private static void AddSound(string sound, float[] vector)
    {
        string framed = $"^{sound}$";
        double weight = 2 / Math.Sqrt(Math.Max(1, framed.Length - 2));
        for (int i = 0; i + 3 <= framed.Length; i++)
        {
            SignPattern.Add($"~{framed.AsSpan(i, 3)}", weight, vector);
        }
    }
}
