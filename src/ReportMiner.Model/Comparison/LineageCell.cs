using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReportMiner.Model.Comparison;

/// <summary>What a line of lineage holds at one meeting.</summary>
/// <param name="Meeting">Name of the meeting.</param>
/// <param name="Items">Ids of its items there (language versions of one item are adjacent); empty where it has none.</param>
/// <param name="Status">What became of it there.</param>
/// <param name="StrengthChange">Against the meeting before; <see langword="null"/> where nothing can be said.</param>
public sealed record LineageCell(string Meeting, ImmutableArray<string> Items, LineageStatus? Status, StrengthChange? StrengthChange)
{
    /// <summary>What changed against the item before.</summary>
    public ImmutableArray<TextChange> Changes { get; init; } = [];

    /// <summary>
    /// Ids of items in other lines that certain links lead to: the earlier ones that the items here continue too; where the line has no
    /// item here, those that continue its last one.
    /// </summary>
    public ImmutableArray<string> Elsewhere { get; init; } = [];

    /// <summary>Whether the text asks for the opposite of the one before.</summary>
    [JsonIgnore]
    public bool IsReversal => Changes.Any(c => c.Class == ChangeClass.Polarity);
}
