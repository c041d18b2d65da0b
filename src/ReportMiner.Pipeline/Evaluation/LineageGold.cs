using System.Collections.Immutable;
using System.Text.Json;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>What an item of a later meeting carries on, as careful readers found it.</summary>
/// <param name="Later">The item.</param>
/// <param name="Must">Items that it carries on; none for a new one.</param>
/// <param name="May">Items on which readers may differ.</param>
/// <param name="StrengthChange"><c>same</c>, <c>strengthened</c>, <c>weakened</c>; <see langword="null"/> where nothing can be
/// said.</param>
internal sealed record LineageGold(CitedItem Later, ImmutableArray<CitedItem> Must, ImmutableArray<CitedItem> May, string? StrengthChange)
{
    /// <summary>Items that it is a part of or that are parts of it: each with <c>merged</c> or <c>split</c>.</summary>
    public ImmutableArray<(CitedItem Earlier, string Relation)> Divided { get; init; } = [];

    /// <summary>Whether it asks for the opposite of what it carries on.</summary>
    public bool Reversed { get; init; }

    /// <summary>Reads a file: an array of entries.</summary>
    public static ImmutableArray<LineageGold> Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.EnumerateArray().Select(Read)];
    }

    private static LineageGold Read(JsonElement entry)
    {
        string? change = entry.GetProperty("strength_change").GetString();
        return new LineageGold(
            Item(entry.GetProperty("later")),
            Items(entry.GetProperty("must")),
            Items(entry.GetProperty("may")),
            change == "na" ? null : change)
        {
            Divided =
            [
                .. entry.GetProperty("must").EnumerateArray().Where(m => Relation(m) is "merged" or "split")
                    .Select(m => (Item(m), Relation(m)!))
            ],
            Reversed = entry.TryGetProperty("status", out JsonElement status) && status.GetString() == "reversed",
        };
    }

    private static string? Relation(JsonElement must) =>
        must.TryGetProperty("relation", out JsonElement relation) ? relation.GetString() : null;

    private static ImmutableArray<CitedItem> Items(JsonElement list) => [.. list.EnumerateArray().Select(Item)];

    private static CitedItem Item(JsonElement item) =>
        CitedItem.Of(item.GetProperty("document").GetString()!, item.GetProperty("label").ToString());
}
