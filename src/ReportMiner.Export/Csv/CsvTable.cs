using System.Collections.Immutable;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Csv;

/// <summary>A table with columns that are the same for every run, written as CSV.</summary>
internal sealed class CsvTable<T> : ICsvTable
{
    public required string Name { get; init; }

    public string File => Name + ".csv";

    public required string Title { get; init; }

    public required string Description { get; init; }

    public ImmutableArray<string> PrimaryKey { get; init; } = [];

    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    public required ImmutableArray<CsvColumn<T>> Columns { get; init; }

    public required Func<RunResult, IEnumerable<T>> Rows { get; init; }

    public ImmutableArray<Field> FieldsOf(RunResult run) => [.. Columns.Select(c => c.Field)];

    public void Write(RunResult run, Stream stream) => Write(run, stream, CsvDialect.Standard);

    public void Write(RunResult run, Stream stream, CsvDialect dialect) => CsvRows.Write(stream, Columns, Rows(run), dialect);

    public IEnumerable<string?[]> ValuesOf(RunResult run)
    {
        ImmutableArray<T> rows = [.. Rows(run)];
        return Columns.Select(column => rows.Select(column.Value).ToArray());
    }
}
