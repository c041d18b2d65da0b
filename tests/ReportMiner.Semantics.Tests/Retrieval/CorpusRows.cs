using System.Text.Json.Nodes;

namespace ReportMiner.Semantics.Tests.Retrieval;

/// <summary>
/// The items of the sample reports as rows of <c>recommendations.jsonl</c>, made from their sources; the id is the key of the source.
/// </summary>
internal static class CorpusRows
{
    public static IEnumerable<string> All() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "corpus", "sources"), "*.json").Order(StringComparer.Ordinal).SelectMany(Of);

    private static IEnumerable<string> Of(string file)
    {
        JsonNode document = JsonNode.Parse(File.ReadAllText(file))!;
        string name = (string)document["name"]!;
        foreach (JsonNode block in document["body"]!.AsArray().SelectMany(Rows))
        {
            string label = (string?)block["label"] ?? (string?)block["gold"]!["label"] ?? "";
            string key = (string?)block["key"] ?? $"{name[^7..^3]}-{label.Trim('(', ')', '.')}";
            string text = (string?)block["text"] ?? (string)block["cells"]![0]!;
            yield return Row(document, block["gold"]!, $"{name}#{key}", label, text);
        }
    }

    private static IEnumerable<JsonNode> Rows(JsonNode? block) =>
        (block!["rows"]?.AsArray() ?? []).Append(block).Where(b => b!["gold"] is JsonObject).Select(b => b!);

    private static string Row(JsonNode document, JsonNode gold, string id, string label, string text) => InventedRun.Complete(new JsonObject
    {
        ["id"] = id,
        ["source"] = new JsonObject
        {
            ["file"] = (string)document["name"]! + ".pdf",
            ["symbol"] = ((string?)document["masthead"]?["symbol"])?.TrimEnd('*'),
            ["date"] = (string?)document["masthead"]?["date"],
        },
        ["meeting"] = (string?)document["meeting"] ?? (string)document["name"]!,
        ["language"] = text.Any(c => c >= 'а') ? "ru" : "en",
        ["paragraph"] = null,
        ["label"] = label,
        ["ordinal"] = 1,
        ["kind"] = (string?)gold["kind"],
        ["text"] = text,
        ["themes"] = new JsonArray([.. (gold["themes"]?.AsArray() ?? []).Select(t => new JsonObject { ["id"] = (string?)t })]),
        ["addressees"] = gold["addressees"]?.DeepClone(),
        ["proposers"] = gold["proposers"]?.DeepClone(),
        ["strength"] = (string?)gold["strength"],
        ["position"] = (string?)gold["position"],
    });
}
