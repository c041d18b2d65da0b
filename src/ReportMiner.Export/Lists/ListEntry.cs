using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Lists;

/// <summary>A numbered entry of the consolidated list.</summary>
/// <param name="Line">Its line of lineage.</param>
/// <param name="Cell">The cell of the line that it comes from.</param>
/// <param name="Texts">One a language.</param>
/// <param name="Earlier">All items of the line at the meeting before, for the reference.</param>
internal sealed record ListEntry(
    LineageLine Line, LineageCell Cell, ImmutableArray<ListText> Texts, ImmutableArray<Recommendation> Earlier);
