using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Pipeline.Outcomes;

/// <summary>
/// Parts of an outcome as bytes, exact to the last digit: between processes, in the cache and in the spool. An item leaves its source out,
/// since the document has it.
/// </summary>
internal static class OutcomePart
{
    private static readonly ImmutableArray<string> OfTheDocument = [nameof(Recommendation.Source), nameof(Recommendation.Meeting)];

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        TypeInfoResolver = OutcomeJson.Default.WithAddedModifier(LeaveOutSource),
    };

    public static void Write<T>(Stream stream, T part)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(json, part, TypeOf<T>());
    }

    /// <exception cref="InvalidDataException">The bytes hold no such part.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, TypeOf<T>()) ?? throw new InvalidDataException("A part of the outcome is null.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The bytes hold no outcome.", e);
        }
    }

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static void LeaveOutSource(JsonTypeInfo type)
    {
        if (type.Type == typeof(Recommendation))
        {
            foreach (JsonPropertyInfo property in type.Properties.Where(p => OfTheDocument.Contains(p.Name)))
            {
                property.ShouldSerialize = static (_, _) => false;
                property.IsRequired = false;
            }
        }
    }
}
