using ReportMiner.Model.Documents;

namespace ReportMiner.Export.Qda;

/// <summary>A block in the reading text (UTF-16 code units, half-open).</summary>
/// <param name="Block">The block.</param>
/// <param name="Lead">Where its label starts; <see cref="Start"/> without one.</param>
/// <param name="Start">Where its text starts.</param>
/// <param name="End">One past its text.</param>
internal sealed record ReadingBlock(Block Block, int Lead, int Start, int End);
