using System.Text.Json.Nodes;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>Gold of repeats: rows of a document that are in another document of the same meeting as well.</summary>
internal static class RepeatGold
{
    public static JsonArray Write(SourceDocument document, IEnumerable<SourceDocument> all)
    {
        var items = all.SelectMany(d => GoldItems.Of(d).Where(i => i.Key is not null).Select(i => (Document: d, Item: i)))
            .GroupBy(p => p.Item.Key!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return new JsonArray([.. document.Repeats.Select(r => (JsonNode)new JsonObject
        {
            ["first"] = Reference(items[r.From]),
            ["again"] = Reference(items[r.To]),
            ["relation"] = r.Relation,
        })]);
    }

    private static JsonObject Reference((SourceDocument Document, GoldItem Item) place) => new()
    {
        ["document"] = place.Document.Masthead.Symbol.TrimEnd('*'),
        ["label"] = place.Item.Citation,
    };
}
