namespace ReportMiner.Themes.Features;

/// <summary>
/// The features of a model, in ascending order of key, with their inverse text frequency.
/// A text becomes (1 + ln count) × idf, each family scaled towards its own weight in length.
/// </summary>
internal sealed class FeatureVocabulary
{
    private const int Families = 5;

    /// <summary>
    /// Leading bits by which keys are found: as hashes they are spread evenly, so that a handful of them share these bits.
    /// </summary>
    private const int LeadingBits = 16;

    private readonly int[] _starts;
    private readonly FeatureSettings _settings;

    public FeatureVocabulary(FeatureSettings settings, ulong[] keys, float[] inverse)
    {
        _settings = settings;
        Keys = keys;
        Inverse = inverse;
        _starts = new int[(1 << LeadingBits) + 1];
        for (int i = 0; i < keys.Length; i++)
        {
            if (i > 0 && keys[i] <= keys[i - 1])
            {
                throw new InvalidDataException("its features are out of order");
            }

            _starts[Lead(keys[i]) + 1] = i + 1;
        }

        for (int lead = 1; lead < _starts.Length; lead++)
        {
            _starts[lead] = Math.Max(_starts[lead], _starts[lead - 1]);
        }
    }

    public ulong[] Keys { get; }

    public float[] Inverse { get; }

    public int Count => Keys.Length;

    public static FeatureVocabulary Learn(FeatureSettings settings, IReadOnlyCollection<CountedText> texts)
    {
        var texted = new Dictionary<ulong, int>();
        foreach (CountedText text in texts)
        {
            foreach (ulong key in text.Keys)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(texted, key, out _)++;
            }
        }

        ulong[] keys = [.. texted.Where(pair => pair.Value >= settings.LeastTexts).Select(pair => pair.Key).Order()];
        float[] inverse = [.. keys.Select(key => 1f + MathF.Log((1f + texts.Count) / (1f + texted[key])))];
        return new FeatureVocabulary(settings, keys, inverse);
    }

    public bool TryIndex(ulong key, out int index)
    {
        int lead = Lead(key), end = _starts[lead + 1];
        index = _starts[lead];
        while (index < end && Keys[index] < key)
        {
            index++;
        }

        return index < end && Keys[index] == key;
    }

    public SparseRow Vectorise(CountedText text) => Weigh(Rows(text));

    /// <param name="text">A text whose keys are rows of this vocabulary.</param>
    public SparseRow Weigh(CountedText text)
    {
        int[] indices = new int[text.Keys.Length];
        float[] values = new float[indices.Length];
        Span<float> squares = stackalloc float[Families];
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = (int)text.Keys[i];
            float value = text.Counts[i] == 1 ? 1f : 1f + MathF.Log(text.Counts[i]);
            values[i] = text.Families[i] == FeatureFamily.Terms ? value : value * Inverse[indices[i]];
            squares[(int)text.Families[i]] += values[i] * values[i];
        }

        Span<float> scales = stackalloc float[Families];
        for (int family = 0; family < Families; family++)
        {
            scales[family] = Scale((FeatureFamily)family, squares[family]);
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= scales[(int)text.Families[i]];
        }

        return new SparseRow(indices, values);
    }

    private CountedText Rows(CountedText text)
    {
        var rows = new List<ulong>(text.Keys.Length);
        var families = new List<FeatureFamily>(text.Keys.Length);
        var counts = new List<int>(text.Keys.Length);
        for (int i = 0; i < text.Keys.Length; i++)
        {
            if (TryIndex(text.Keys[i], out int row))
            {
                rows.Add((ulong)row);
                families.Add(text.Families[i]);
                counts.Add(text.Counts[i]);
            }
        }

        return new CountedText([.. rows], [.. families], [.. counts]);
    }

    private static int Lead(ulong key) => (int)(key >> (64 - LeadingBits));

    // Hits of catalogue terms are not scaled by length: two themes named in one text are both named. Nor is the rest of a long
    // text scaled down in full: it says more than a short one, and a theme in one of its clauses must not drown in the others.
    private float Scale(FeatureFamily family, float square)
    {
        if (family == FeatureFamily.Terms || square == 0f)
        {
            return _settings.WeightOf(family);
        }

        float length = MathF.Sqrt(square);
        return _settings.WeightOf(family) / MathF.Sqrt(length * Math.Min(length, UsualLength(family)));
    }

    // Lengths of the vectors of a sentence of some thirty words.
    private static float UsualLength(FeatureFamily family) => family switch
    {
        FeatureFamily.Words => 45f,
        FeatureFamily.Shared => 25f,
        FeatureFamily.Characters => 100f,
        _ => 10f,
    };
}
