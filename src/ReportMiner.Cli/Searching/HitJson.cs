using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Cli.Searching;

/// <summary>
/// Writes a hit as one line of JSON: its rank, score, the words that matched, and the row of the item as the run wrote it.
/// </summary>
internal static class HitJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SearchHit hit, int rank)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteNumber("rank", rank);
            json.WriteNumber("score", Rounded(hit.Score));
            json.WriteNumber("coverage", Rounded(hit.Coverage));
            json.WriteStartArray("matched");
            foreach (MatchedWord word in hit.Matched)
            {
                json.WriteStartObject();
                json.WriteString("word", word.Word);
                json.WriteString("asked", word.Asked);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WritePropertyName("item");
            json.WriteRawValue(hit.Item.Json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static decimal Rounded(double value) => (decimal)Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
