using System.Text.Json.Nodes;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>Gold of alignment: which blocks of two language versions belong together, and where the versions differ on purpose.</summary>
internal static class AlignmentGold
{
    /// <param name="english">The English version: it names the differences.</param>
    /// <param name="other">The other version.</param>
    /// <exception cref="InvalidDataException">The versions differ in more blocks than the planted differences say.</exception>
    public static JsonObject Write(SourceDocument english, SourceDocument other)
    {
        List<PlacedBlock> a = Without(english, Placement.Of(english), "missing-in-b");
        List<PlacedBlock> b = Without(english, Placement.Of(other), "missing-in-a");
        if (!a.Select(Shape).SequenceEqual(b.Select(Shape)))
        {
            throw new InvalidDataException($"{english.Name} and {other.Name} differ in blocks that no discrepancy names.");
        }

        return new JsonObject
        {
            ["a"] = english.Name,
            ["b"] = other.Name,
            ["pairs"] = new JsonArray([.. a.Zip(b, (x, y) => (JsonNode)new JsonObject { ["a"] = Side(x), ["b"] = Side(y) })]),
            ["discrepancies"] = new JsonArray([
                .. english.Discrepancies.Select(
                    d => (JsonNode)new JsonObject { ["kind"] = d.Kind, ["path"] = GoldJson.Array(d.Path), ["note"] = d.Note })
            ]),
        };
    }

    private static List<PlacedBlock> Without(SourceDocument english, IEnumerable<PlacedBlock> blocks, string kind)
    {
        List<SourceDiscrepancy> missing = [.. english.Discrepancies.Where(d => d.Kind == kind)];
        return [.. blocks.Where(b => !missing.Any(m => m.Path.SequenceEqual(b.Path)))];
    }

    private static (string Kind, int Level, int Degree) Shape(PlacedBlock place) =>
        (place.Block.Kind, place.Block.Level, place.Block.Degree);

    private static JsonObject Side(PlacedBlock place)
    {
        SourceBlock block = place.Block;
        string text = block.Kind == "table" ? string.Join('\t', block.Header) : block.Text;
        return new JsonObject { ["kind"] = block.Kind, ["path"] = GoldJson.Array(place.Path), ["text"] = text };
    }
}
