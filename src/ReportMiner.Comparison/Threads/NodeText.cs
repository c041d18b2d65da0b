using System.Collections.Immutable;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Threads;

/// <summary>One text of an item.</summary>
/// <param name="Place">Its place in the list of all items.</param>
/// <param name="Language">Its language.</param>
/// <param name="Id">Its id.</param>
/// <param name="Themes">Ids of its themes.</param>
/// <param name="Strength">How strongly it asks; <see langword="null"/> where it asks nothing.</param>
/// <param name="ActRank">Rank of the act that it asks for first, 1 to 3; 0 for none.</param>
internal sealed record NodeText(int Place, Language Language, string Id, ImmutableArray<string> Themes, string? Strength, int ActRank);
