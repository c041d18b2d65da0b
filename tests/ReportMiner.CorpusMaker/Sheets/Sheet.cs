using System.Collections.Immutable;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Sheets;

/// <summary>An invented report with what a careful reader takes out of it.</summary>
/// <param name="Document">The report.</param>
/// <param name="Items">Recommendations and operative paragraphs, in order.</param>
/// <param name="Proposals">What delegations and others propose in it, in order.</param>
public sealed record Sheet(SourceDocument Document, ImmutableArray<SheetItem> Items, ImmutableArray<SheetProposal> Proposals);
