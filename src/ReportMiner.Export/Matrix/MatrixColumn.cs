using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>A column of the matrix.</summary>
/// <param name="Field">What it holds.</param>
/// <param name="Block">Its block; <see langword="null"/> for a column of the line.</param>
/// <param name="Name">Name in the header of the CSV.</param>
/// <param name="Heading">Heading in the workbook.</param>
/// <param name="Value">Text of a row's cell.</param>
internal sealed record MatrixColumn(MatrixField Field, MatrixBlock? Block, string Name, Bilingual Heading, Func<MatrixRow, string> Value);
