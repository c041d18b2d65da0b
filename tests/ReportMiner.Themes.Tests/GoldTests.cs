using System.Text.Json;
using ReportMiner.Model;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Themes.Tests;

/// <summary>
/// The default model on items of real documents, which were not used in training. What readers may disagree on counts neither way.
/// </summary>
public sealed class GoldTests
{
    private static readonly string[] Core = ["sovereignty", "isp-cooperation", "capacity-building", "data-retention"];

    [SharedGoldFact]
    public void Themes_of_real_items_are_found()
    {
        var classifier = ThemeClassifier.Load(RepositoryPaths.DefaultModel);
        (int Hits, int Errors) all = default, core = default;
        foreach (string path in Directory.GetFiles(SharedGoldFactAttribute.Folder, "*.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
            foreach (JsonElement item in document.RootElement.GetProperty("recommendations").EnumerateArray())
            {
                string[] must = Ids(item, "must"), may = Ids(item, "may");
                string[] got = [.. classifier.Classify(item.GetProperty("text").GetString()!, Language.Unknown).Select(tag => tag.Id)];
                Count(ref all, got, must, may, _ => true);
                Count(ref core, got, must, may, Core.Contains);
            }
        }

        F1(all).Should().BeGreaterThanOrEqualTo(0.9);
        F1(core).Should().BeGreaterThanOrEqualTo(0.88);
    }

    private static string[] Ids(JsonElement item, string which) =>
        [.. item.GetProperty("themes").GetProperty(which).EnumerateArray().Select(id => id.GetString()!)];

    private static void Count(ref (int Hits, int Errors) sum, string[] got, string[] must, string[] may, Func<string, bool> counts)
    {
        sum.Hits += must.Intersect(got).Count(counts);
        sum.Errors += must.Except(got).Count(counts) + got.Except(must).Except(may).Count(counts);
    }

    private static double F1((int Hits, int Errors) sum) => 2.0 * sum.Hits / ((2 * sum.Hits) + sum.Errors);
}
