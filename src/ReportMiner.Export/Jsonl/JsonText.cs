using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportMiner.Export.Jsonl;

/// <summary>How JSON is written: Cyrillic as it is, invariant numbers, line feeds on every system.</summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Indented = Line with { Indented = true, NewLine = "\n" };

    private const int MostPending = 1 << 16;

    public static void Strings(this Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WritePropertyName(name);
        json.Strings(values);
    }

    /// <summary>A score with four places at most.</summary>
    public static void Score(this Utf8JsonWriter json, double value) =>
        json.WriteNumberValue((decimal)Math.Round(value, 4, MidpointRounding.AwayFromZero));

    /// <summary>Passes on what is written so far where it is much: a writer by itself keeps everything until its end.</summary>
    public static void PassOn(this Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending)
        {
            json.Flush();
        }
    }

    /// <summary>Writes an array of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, IEnumerable<T> values, Action<T> members)
    {
        json.WriteStartArray();
        foreach (T value in values)
        {
            json.WriteStartObject();
            members(value);
            json.WriteEndObject();
            json.PassOn();
        }

        json.WriteEndArray();
    }
}
