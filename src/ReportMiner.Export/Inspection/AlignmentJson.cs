using System.Text;
using System.Text.Json;
using ReportMiner.Export.Jsonl;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Inspection;

/// <summary>An alignment as one JSON object.</summary>
public static class AlignmentJson
{
    /// <returns>An object with <c>pairs</c> and <c>discrepancies</c>.</returns>
    public static string Write(Alignment alignment)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("pairs");
            foreach (AlignedPair pair in alignment.Pairs)
            {
                json.WriteStartObject();
                Block(json, "a", pair.A);
                Block(json, "b", pair.B);
                json.WriteString("by", EnumWord.Of(pair.By));
                json.WriteNumber("score", (decimal)Math.Round(pair.Score, 4, MidpointRounding.AwayFromZero));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("discrepancies");
            foreach (Discrepancy discrepancy in alignment.Discrepancies)
            {
                json.WriteStartObject();
                json.WriteString("kind", Word(discrepancy.Kind));
                Block(json, "a", discrepancy.A);
                Block(json, "b", discrepancy.B);
                json.WriteStartObject("words");
                json.WriteString("a", discrepancy.WordsA);
                json.WriteString("b", discrepancy.WordsB);
                json.WriteEndObject();
                json.WriteString("message", DiscrepancyText.Of(discrepancy));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The word that exports use for a kind of discrepancy.</summary>
    public static string Word(DiscrepancyKind kind) => EnumWord.Of(kind);

    private static void Block(Utf8JsonWriter json, string name, AlignedBlock? block)
    {
        if (block is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Strings("path", block.Path);
        json.WriteString("text", block.Text);
        json.WriteNumber("block", block.Index);
        json.WriteStartArray("pages");
        foreach (int page in block.Pages)
        {
            json.WriteNumberValue(page);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
