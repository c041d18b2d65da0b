using System.Collections.Immutable;

namespace ReportMiner.Ingestion.Docx;

/// <summary>A list (<c>w:num</c>) with its levels, overrides worked in.</summary>
/// <param name="Number">Its id.</param>
/// <param name="Abstract">Id of the abstract list: lists of one abstract list count on together.</param>
/// <param name="Levels">Levels 0 to 8; <see langword="null"/> where the file defines none.</param>
/// <param name="Restarts">Levels that this list restarts at their first use, with their first numbers.</param>
internal sealed record ListDefinition(
    int Number, int Abstract, ImmutableArray<LevelDefinition?> Levels, ImmutableDictionary<int, int> Restarts)
{
    /// <summary>The number of levels that a list has.</summary>
    public const int LevelCount = 9;

    public int StartOf(int level) => Restarts.TryGetValue(level, out var start) ? start : Levels[level]?.Start ?? 1;
}
