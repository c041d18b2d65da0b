using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportMiner.Export.Tests;

/// <summary>
/// Checks a JSON value against the keywords of JSON Schema that the published schema uses; an unknown keyword is a fault.
/// </summary>
internal static class JsonSchemaCheck
{
    private static readonly HashSet<string> Silent = ["$schema", "$id", "title", "description", "additionalProperties"];

    /// <returns>What is wrong, each with its place; empty where the value is valid.</returns>
    public static IEnumerable<string> Faults(JsonElement schema, JsonElement value, string place = "$") =>
        schema.EnumerateObject().Where(k => !Silent.Contains(k.Name)).SelectMany(k => Faults(k, schema, value, place));

    private static IEnumerable<string> Faults(JsonProperty keyword, JsonElement schema, JsonElement value, string place) =>
        keyword.Name switch
    {
        "type" => Fault(IsOfType(keyword.Value, value), place, $"is {value.ValueKind}"),
        "enum" => Fault(keyword.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)), place, $"is not in the list: {value}"),
        "pattern" =>
            Fault(
                value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
                place,
                $"does not match: {value}"),
        "minLength" =>
            Fault(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(), place, "is too short"),
        "minimum" =>
            Fault(
                value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(), place, $"is too small: {value}"),
        "maximum" =>
            Fault(
                value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(), place, $"is too great: {value}"),
        "required" => value.ValueKind != JsonValueKind.Object
            ? []
            : keyword.Value.EnumerateArray().SelectMany(n => Fault(value.TryGetProperty(n.GetString()!, out _), place, $"lacks {n}")),
        "properties" => value.ValueKind != JsonValueKind.Object ? [] : keyword.Value.EnumerateObject()
            .Where(p => value.TryGetProperty(p.Name, out _))
            .SelectMany(p => Faults(p.Value, value.GetProperty(p.Name), $"{place}.{p.Name}")),
        "items" => value.ValueKind != JsonValueKind.Array
            ? []
            : value.EnumerateArray().SelectMany((v, i) => Faults(keyword.Value, v, $"{place}[{i}]")),
        _ => throw new NotSupportedException($"Keyword {keyword.Name} of {schema}"),
    };

    private static IEnumerable<string> Fault(bool holds, string place, string what) => holds ? [] : [$"{place} {what}"];

    private static bool IsOfType(JsonElement type, JsonElement value) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => IsOfType(t, value)) : type.GetString() switch
        {
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            string name => value.ValueKind.ToString().Equals(name, StringComparison.OrdinalIgnoreCase),
            null => false,
        };
}
