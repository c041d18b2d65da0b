using System.Collections.Immutable;
using System.Text.Json;

namespace ReportMiner.Semantics.Index;

/// <summary>Reads a row of <c>recommendations.jsonl</c>.</summary>
internal static class ItemRow
{
    /// <exception cref="InvalidDataException">The line is no such row.</exception>
    public static IndexedItem Read(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return Read(json.RootElement, line);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("A line of recommendations.jsonl is not a row of items: " + e.Message, e);
        }
    }

    private static IndexedItem Read(JsonElement row, string line)
    {
        JsonElement source = row.GetProperty("source");
        return new IndexedItem
        {
            Id = row.GetProperty("id").GetString()!,
            Meeting = Text(row, "meeting") ?? "",
            Language = Text(row, "language"),
            Date = Text(source, "date"),
            Kind = Text(row, "kind") ?? "",
            Strength = Text(row, "strength"),
            Position = Text(row, "position"),
            Themes = [.. Array(row, "themes").Select(t => t.GetProperty("id").GetString()!)],
            Addressees = Strings(row, "addressees"),
            Proposers = Strings(row, "proposers"),
            Document = Text(source, "symbol") ?? Text(source, "file") ?? "",
            Number = Number(Text(row, "paragraph"), Text(row, "label") ?? "", row),
            Pages = row.TryGetProperty("provenance", out JsonElement place) ? [.. Array(place, "pages").Select(p => p.GetInt32())] : [],
            Text = WholeText(row),
            Json = line,
        };
    }

    private static string WholeText(JsonElement row) =>
        string.Join('\n', Array(row, "subitems").Select(s => $"{Text(s, "label")} {Text(s, "text")}".Trim()).Prepend(Text(row, "text") ?? ""));

    private static string Number(string? paragraph, string label, JsonElement row)
    {
        if (label.Length == 0 && paragraph is null)
        {
            return row.TryGetProperty("ordinal", out JsonElement place) && place.TryGetInt32(out int ordinal) ? FormattableString.Invariant($"[{ordinal}]") : "";
        }

        bool repeats = paragraph is null || label.Trim('(', ')', '.') == paragraph || label.StartsWith(paragraph + ".", StringComparison.Ordinal);
        return (repeats ? label : $"{paragraph} {label}").TrimEnd(' ', '.');
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Array(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    private static ImmutableArray<string> Strings(JsonElement row, string name) => [.. Array(row, name).Select(v => v.GetString()!)];
}
