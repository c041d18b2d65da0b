using ReportMiner.Export.Tables;

namespace ReportMiner.Export.Csv;

/// <summary>A column and how a row fills it; <see langword="null"/> is written as an empty cell.</summary>
internal sealed record CsvColumn<T>(Field Field, Func<T, string?> Value);
