using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>What a line of lineage holds at one meeting.</summary>
/// <param name="Meeting">Name of the meeting.</param>
/// <param name="Items">Ids of its items there (language versions of one item stand together); empty where it has none.</param>
/// <param name="Status">What became of it there.</param>
/// <param name="StrengthChange">Against the meeting before; <see langword="null"/> where nothing can be said.</param>
public sealed record LineageCell(string Meeting, ImmutableArray<string> Items, LineageStatus? Status, StrengthChange? StrengthChange);
