using System.Globalization;
using System.Reflection;

namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// Reads the model file <c>models/lineage/weights.tsv</c>, which is part of the assembly: weights by the names of the features.
/// </summary>
internal static class LinkWeights
{
    private const string Resource = "lineage-weights.tsv";

    public static LinkModel Read()
    {
        Dictionary<(string, string), double> values = Lines();
        double[] Of(string part, IEnumerable<string> names) => [.. names.Append("constant").Select(n => values[(part, n)])];
        return new LinkModel(
            Of("pair", PairFeatures.Names),
            Of("kin", KinView.Names),
            Of("wording", WordingView.Names),
            Of("together", WordingView.Names.Prepend("log-odds")))
        {
            Certain = values[("threshold", "certain")],
            CertainAlone = values[("threshold", "certain-alone")],
            Uncertain = values[("threshold", "uncertain")],
        };
    }

    private static Dictionary<(string Part, string Name), double> Lines()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The weights {Resource} are not in the assembly.");
        using var reader = new StreamReader(stream);
        var values = new Dictionary<(string, string), double>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var part, var name, var value])
            {
                values.Add((part, name), double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture));
            }
        }

        return values;
    }
}
