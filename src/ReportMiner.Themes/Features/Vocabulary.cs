namespace ReportMiner.Themes.Features;

/// <summary>
/// The features that were learnt, in ascending order of key, with their inverse text frequency.
/// A text becomes (1 + ln count) × idf, each family scaled towards its own weight in length.
/// </summary>
internal sealed class Vocabulary
{
    private const int Families = 4;
    private readonly Dictionary<ulong, int> _index;
    private readonly FeatureSettings _settings;

    public Vocabulary(FeatureSettings settings, ulong[] keys, float[] inverse)
    {
        _settings = settings;
        Keys = keys;
        Inverse = inverse;
        _index = new Dictionary<ulong, int>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            _index.Add(keys[i], i);
        }
    }

    public ulong[] Keys { get; }

    public float[] Inverse { get; }

    public int Count => Keys.Length;

    public static Vocabulary Learn(FeatureSettings settings, IReadOnlyCollection<CountedText> texts)
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
        return new Vocabulary(settings, keys, inverse);
    }

    public bool TryIndex(ulong key, out int index) => _index.TryGetValue(key, out index);

    public SparseRow Vectorise(CountedText text)
    {
        var indices = new List<int>(text.Keys.Length);
        var values = new List<float>(text.Keys.Length);
        var families = new List<FeatureFamily>(text.Keys.Length);
        Span<float> squares = stackalloc float[Families];
        for (int i = 0; i < text.Keys.Length; i++)
        {
            if (!_index.TryGetValue(text.Keys[i], out int index))
            {
                continue;
            }

            float value = (1f + MathF.Log(text.Counts[i])) * (text.Families[i] == FeatureFamily.Terms ? 1f : Inverse[index]);
            indices.Add(index);
            values.Add(value);
            families.Add(text.Families[i]);
            squares[(int)text.Families[i]] += value * value;
        }

        Span<float> scales = stackalloc float[Families];
        for (int family = 0; family < Families; family++)
        {
            scales[family] = Scale((FeatureFamily)family, squares[family]);
        }

        for (int i = 0; i < values.Count; i++)
        {
            values[i] *= scales[(int)families[i]];
        }

        return new SparseRow([.. indices], [.. values]);
    }

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
        FeatureFamily.Characters => 100f,
        _ => 10f,
    };
}
