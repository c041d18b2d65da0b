using System.Globalization;
using System.Reflection;

namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// Reads the model file <c>models/lineage/weights.tsv</c>, which is part of the assembly: weights by the names of the features.
/// </summary>
internal static class LinkWeights
{
    private const string Usual = "lineage-weights.tsv", WithEncoder = "lineage-encoder.tsv";

    public static LinkModel Read()
    {
        Dictionary<(string, string), string> lines = Lines(Usual);
        return new LinkModel(
            Part(lines, "pair", PairFeatures.Names),
            Part(lines, "kin", KinView.Names),
            Part(lines, "wording", WordingView.Names),
            Part(lines, "together", WordingView.Names.Prepend("log-odds")))
        {
            Certain = Number(lines[("threshold", "certain")]),
            CertainAlone = Number(lines[("threshold", "certain-alone")]),
            Uncertain = Number(lines[("threshold", "uncertain")]),
        };
    }

    /// <summary>Reads what is weighed where a sentence encoder is at hand: <c>models/lineage/encoder.tsv</c>.</summary>
    public static SenseWeights ReadSense()
    {
        Dictionary<(string, string), string> lines = Lines(WithEncoder);
        return new SenseWeights(
            Part(lines, "together", [.. WordingView.Names.Prepend("log-odds"), .. SenseView.Names.Take(SenseView.InOneLanguage)]),
            Part(lines, "wording", [.. WordingView.Names, .. SenseView.Names]),
            Number(lines[("threshold", "near")]));
    }

    /// <returns>SHA-256 of the weights of the encoder that these were learnt with.</returns>
    public static string ReadEncoderHash() => Lines(WithEncoder)[("encoder", "sha256")];

    private static double[] Part(Dictionary<(string, string), string> lines, string part, IEnumerable<string> names) =>
        [.. names.Append("constant").Select(n => Number(lines[(part, n)]))];

    private static double Number(string value) => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static Dictionary<(string Part, string Name), string> Lines(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The weights {resource} are not in the assembly.");
        using var reader = new StreamReader(stream);
        var values = new Dictionary<(string, string), string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var part, var name, var value])
            {
                values.Add((part, name), value);
            }
        }

        return values;
    }
}
