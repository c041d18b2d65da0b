using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace ReportMiner.Analysis.Coverage.Classifier;

/// <summary>
/// Tells from its words alone how likely a sentence asks. Fitted by ML.NET from documents with gold (<c>models/asks/card.md</c>) and scored
/// here with the weights alone, so that a program compiled ahead needs no library of learning.
/// </summary>
internal sealed class SentenceClassifier
{
    /// <summary>
    /// Probability from which the classifier is heard. On documents left out, nets with it are as precise as nets alone and find more
    /// (<c>models/asks/card.md</c>).
    /// </summary>
    public const double Sure = 0.9;

    private static readonly Lazy<SentenceClassifier> Made =
        new(() => Read(typeof(SentenceClassifier).Assembly.GetManifestResourceStream("asks.txt.gz")!));

    private readonly Dictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> _weights;
    private readonly float _bias;

    public SentenceClassifier(IEnumerable<KeyValuePair<string, float>> weights, float bias)
    {
        _weights = new Dictionary<string, float>(weights, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _bias = bias;
    }

    /// <summary>The model that is part of the program.</summary>
    public static SentenceClassifier Shipped => Made.Value;

    /// <returns>Probability that the sentence asks.</returns>
    public double Probability(string sentence)
    {
        double sum = _bias;
        var seen = new HashSet<string>(ReferenceEqualityComparer.Instance);
        char[] pair = ArrayPool<char>.Shared.Rent(sentence.Length + SentenceFeatures.Start.Length + 2);
        string before = SentenceFeatures.Start;
        foreach (string word in SentenceFeatures.WordsOf(sentence))
        {
            before.CopyTo(pair);
            pair[before.Length] = ' ';
            word.CopyTo(pair.AsSpan(before.Length + 1));
            sum += Weight(word, seen);
            sum += Weight(pair.AsSpan(0, before.Length + 1 + word.Length), seen);
            before = word;
        }

        ArrayPool<char>.Shared.Return(pair);
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>
    /// The weight of a feature that the sentence has for the first time; 0 for others. Nearly all pairs have no weight, so they
    /// are never made strings.
    /// </summary>
    private float Weight(ReadOnlySpan<char> feature, HashSet<string> seen) =>
        _weights.TryGetValue(feature, out string? known, out float weight) && seen.Add(known) ? weight : 0;

    /// <summary>The bias in the first line, then a weight and a feature in each.</summary>
    private static SentenceClassifier Read(Stream stream)
    {
        using var text = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        float bias = float.Parse(text.ReadLine()!, CultureInfo.InvariantCulture);
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        while (text.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            weights[line[(tab + 1)..]] = float.Parse(line.AsSpan(0, tab), NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return new SentenceClassifier(weights, bias);
    }
}
