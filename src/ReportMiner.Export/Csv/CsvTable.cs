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

    public required Func<RunView, IEnumerable<T>> Rows { get; init; }

    public ImmutableArray<Field> FieldsOf(RunView run) => [.. Columns.Select(c => c.Field)];

    public void Write(RunView run, Stream stream) => Write(run, stream, CsvDialect.Standard);

    public void Write(RunView run, Stream stream, CsvDialect dialect) => CsvRows.Write(stream, Columns, Rows(run), dialect);

    public IEnumerable<string?[]> ValuesOf(RunView run)
    {
        ImmutableArray<T> rows = [.. Rows(run)];
        return Columns.Select(column => rows.Select(column.Value).ToArray());
    }
}
