using System.Collections.Immutable;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>The parts that a figure is made of, such as one row a document.</summary>
/// <param name="Title">Heading above it.</param>
/// <param name="Columns">Heads; the first column holds names, the others numbers.</param>
/// <param name="Rows">Cells, as many a row as there are columns.</param>
public sealed record DetailTable(string Title, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);
