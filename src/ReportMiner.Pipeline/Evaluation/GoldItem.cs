using System.Collections.Immutable;
using System.Text.Json;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>An item as a careful reader found it.</summary>
/// <param name="Label">Label as printed.</param>
/// <param name="Text">Its text.</param>
/// <param name="Kinds">Kinds that are right for it.</param>
internal sealed record GoldItem(string Label, string Text, ImmutableArray<string> Kinds)
{
    public static GoldItem Read(JsonElement item) => new(
        item.GetProperty("label").GetString() ?? "",
        item.GetProperty("text").GetString()!,
        [item.GetProperty("kind").GetString()!, .. item.TryGetProperty("kind_also", out JsonElement also) ? also.EnumerateArray().Select(k => k.GetString()!) : []]);
}
