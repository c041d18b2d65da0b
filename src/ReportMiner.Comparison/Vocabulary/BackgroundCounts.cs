using System.Globalization;
using System.IO.Compression;
using System.Reflection;

namespace ReportMiner.Comparison.Vocabulary;

/// <summary>
/// The number of texts of the field with a term: it makes a word rare even if one meeting speaks of nothing else. Read once from the counts
/// under <c>models/rarity</c>, which are part of the assembly.
/// </summary>
internal sealed class BackgroundCounts
{
    public const string Resource = "rarity.txt.gz";

    public static readonly BackgroundCounts Default = Read();

    private readonly Dictionary<string, int> _counts;
    private readonly int _english, _russian;

    private BackgroundCounts(int english, int russian, Dictionary<string, int> counts)
    {
        _english = english;
        _russian = russian;
        _counts = counts;
    }

    /// <returns>Number of texts that hold the term; 0 for one hardly ever seen.</returns>
    public int Of(string term) => _counts.GetValueOrDefault(term);

    /// <returns>Number of texts that could have held the term: concepts, instruments and numbers were counted in English.</returns>
    public int Texts(string term) => term[0] >= 'Ѐ' ? _russian : _english;

    private static BackgroundCounts Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The counts {Resource} are not in the assembly.");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        string[] texts = reader.ReadLine()!.Split('\t');
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            counts.Add(line[..tab], int.Parse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return new BackgroundCounts(Number(texts[0]), Number(texts[1]), counts);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
