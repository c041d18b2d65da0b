using System.Collections.Immutable;

namespace ReportMiner.CorpusMaker.Sheets;

/// <summary>A paragraph of a sheet in which somebody proposes.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Proposers">Ids of the proposers; empty where they are not named.</param>
public sealed record SheetProposal(string Text, ImmutableArray<string> Proposers);
