using System.Collections.Immutable;
using ReportMiner.Model.Documents;

namespace ReportMiner.Model.Recommendations;

/// <summary>Where an item is in its source.</summary>
/// <param name="Pages">1-based pages, ascending; empty where the format has none.</param>
/// <param name="Start">First UTF-16 code unit in the text as read.</param>
/// <param name="End">One past the last.</param>
/// <param name="Boxes">Rectangles on the pages; empty where the format has none.</param>
public sealed record Provenance(ImmutableArray<int> Pages, int Start, int End, ImmutableArray<PageBox> Boxes);
