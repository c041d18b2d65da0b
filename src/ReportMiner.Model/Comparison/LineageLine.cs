using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>
/// An item and its best partners through the meetings: one row of the consolidated matrix. Each item is in one line alone.
/// </summary>
/// <param name="Id">Stable id, made from the first item's id.</param>
/// <param name="Themes">Ids of the themes of its items, in the order of the catalogue.</param>
/// <param name="Cells">One a meeting that it has items at, or was dropped at; in order of time.</param>
public sealed record LineageLine(string Id, ImmutableArray<string> Themes, ImmutableArray<LineageCell> Cells)
{
    /// <summary>Id of the thread: the group of items connected by links. Its lines are consecutive.</summary>
    public string Thread { get; init; } = "";

    /// <summary>What a person noted; <see langword="null"/> without a note.</summary>
    public string? Comment { get; init; }

    /// <summary>What of the line a person decided: <c>themes</c>, <c>status</c>, <c>comment</c>.</summary>
    public ImmutableArray<string> Decided { get; init; } = [];
}
