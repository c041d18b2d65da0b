using System.Text;
using System.Text.Json;
using ReportMiner.Model.Recommendations;
using ReportMiner.Store.Records;

namespace ReportMiner.Export.Jsonl;

/// <summary>A row of text with its themes, as one line of JSON.</summary>
public static class ClassifiedText
{
    /// <returns>An object with <c>text</c>, <c>themes</c> (id, score, evidence with start, end, weight) and <c>model</c>.</returns>
    public static string Line(string text, IReadOnlyList<ThemeTag> themes, string model)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Line))
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WritePropertyName("themes");
            json.WriteStartArray();
            foreach (ThemeTag theme in themes)
            {
                RunRecord.Write(json, theme);
            }

            json.WriteEndArray();
            json.WriteString("model", model);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
