using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>A block as an alignment names it.</summary>
/// <param name="Index">Index in <see cref="Documents.Document.Blocks"/>.</param>
/// <param name="Path">Bare keys; empty for a block without a number.</param>
/// <param name="Text">Its clean text.</param>
/// <param name="Pages">Its 1-based pages; empty if the format has none.</param>
public sealed record AlignedBlock(int Index, ImmutableArray<string> Path, string Text, ImmutableArray<int> Pages);
