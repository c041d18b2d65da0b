using System.Collections.Immutable;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Threads;

/// <summary>One text of an item.</summary>
/// <param name="Place">Its place in the list of all items.</param>
/// <param name="Language">Its language.</param>
/// <param name="Id">Its id.</param>
/// <param name="Themes">Ids of its themes.</param>
internal sealed record NodeText(int Place, Language Language, string Id, ImmutableArray<string> Themes);
