using System.Text.Json;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Roles;
using ReportMiner.Model;
using ReportMiner.Tests;

namespace ReportMiner.Analysis.Tests.Phrasing;

/// <summary>Measures the readers on the items that a careful reader took out of real documents.</summary>
public sealed class GoldTests
{
    [SharedFact]
    public void Strength_agrees() =>
        Wrong(r => OneOf(r, "strength", "strength_also", ""), (t, l, k) => StrengthReader.Read(t, l, k == "operative")).Should().BeEmpty();

    [SharedFact]
    public void Addressees_agree() =>
        Wrong(r => ListOf(r, "addressees", "addressees_also"), (t, l, _) => Sorted(AddresseeReader.Read(t, l))).Should().BeEmpty();

    [SharedFact]
    public void Proposers_in_the_text_agree() =>
        Wrong(
            r => [.. ListOf(r, "proposers", "none"), "russian-federation"],
            (t, l, _) => ProposerReader.Read(t, l).Proposers is { IsEmpty: false } p ? Sorted(p) : Speaker)
            .Should().BeEmpty();

    [SharedFact]
    public void Conclusions_are_told_from_recommendations() =>
        Wrong(
            r => [.. OneOf(r, "kind", "kind_also", ""), "operative"],
            (t, l, k) => k == "operative" ? k : AskReader.Asks(t, l) ? "recommendation" : "conclusion")
            .Should().BeEmpty();

    /// <summary>Marks "no proposer in the text": right where the gold has none or where the masthead gives the speaker.</summary>
    private const string Speaker = "";

    private static List<string> Wrong(Func<JsonElement, string[]> gold, Func<string, Language, string, string> read)
    {
        var wrong = new List<string>();
        foreach (string file in SharedDocuments.Files("gold", "0*.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (JsonElement item in document.RootElement.GetProperty("recommendations").EnumerateArray())
            {
                string got =
                    read(
                        item.GetProperty("text").GetString()!,
                        LanguageCodes.Parse(item.GetProperty("language").GetString()),
                        item.GetProperty("kind").GetString()!);
                string[] right = gold(item);
                if (!right.Contains(got) && !(right.Contains("russian-federation") && got == Speaker && right.Length > 1))
                {
                    wrong.Add($"{Path.GetFileName(file)} {item.GetProperty("label")}: {got}, not {string.Join(" or ", right)}");
                }
            }
        }

        return wrong;
    }

    private static string[] OneOf(JsonElement item, string key, string also, string absent)
    {
        string value = item.GetProperty(key).GetString()!;
        string[] others = item.TryGetProperty(also, out JsonElement more) ? [.. more.EnumerateArray().Select(m => m.GetString()!)] : [];
        return value == absent ? ["none"] : [value, .. others];
    }

    private static string[] ListOf(JsonElement item, string key, string also)
    {
        string[] others = item.TryGetProperty(also, out JsonElement more)
            ? [.. more.EnumerateArray().Select(m => Sorted(m.EnumerateArray().Select(x => x.GetString()!)))]
            : [];
        return [Sorted(item.GetProperty(key).EnumerateArray().Select(x => x.GetString()!)), .. others];
    }

    private static string Sorted(IEnumerable<string> ids) => string.Join(',', ids.Order(StringComparer.Ordinal));
}
