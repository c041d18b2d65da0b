using System.Collections.Immutable;
using ReportMiner.Decisions;

namespace ReportMiner.Export.Import;

/// <summary>What an edited workbook says.</summary>
/// <param name="Decisions">Edits of the columns for editing, in the order of the rows.</param>
/// <param name="Findings">All other edits, and values that are not understood.</param>
public sealed record MatrixImport(ImmutableArray<Decision> Decisions, ImmutableArray<ImportFinding> Findings);
