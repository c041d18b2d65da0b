using System.Collections.Immutable;
using System.Text.Json;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>What an item of a later meeting carries on, as careful readers found it.</summary>
/// <param name="Later">The item.</param>
/// <param name="Must">Items that it carries on; none for a new one.</param>
/// <param name="May">Items on which readers may differ.</param>
/// <param name="StrengthChange"><c>same</c>, <c>strengthened</c>, <c>weakened</c>; <see langword="null"/> where nothing can be said.</param>
internal sealed record LineageGold(CitedItem Later, ImmutableArray<CitedItem> Must, ImmutableArray<CitedItem> May, string? StrengthChange)
{
    /// <summary>Reads a file: an array of entries.</summary>
    public static ImmutableArray<LineageGold> Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.EnumerateArray().Select(Read)];
    }

    private static LineageGold Read(JsonElement entry)
    {
        string? change = entry.GetProperty("strength_change").GetString();
        return new LineageGold(Item(entry.GetProperty("later")), Items(entry.GetProperty("must")), Items(entry.GetProperty("may")), change == "na" ? null : change);
    }

    private static ImmutableArray<CitedItem> Items(JsonElement list) => [.. list.EnumerateArray().Select(Item)];

    private static CitedItem Item(JsonElement item) => CitedItem.Of(item.GetProperty("document").GetString()!, item.GetProperty("label").ToString());
}
