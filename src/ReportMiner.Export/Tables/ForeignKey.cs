using System.Collections.Immutable;

namespace ReportMiner.Export.Tables;

/// <summary>Columns whose values refer to columns of another table.</summary>
internal sealed record ForeignKey(ImmutableArray<string> Fields, string Table, ImmutableArray<string> TargetFields);
