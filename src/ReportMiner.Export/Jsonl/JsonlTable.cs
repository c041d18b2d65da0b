using System.Collections.Immutable;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Jsonl;

/// <summary>A table that the run is kept in, as one JSON object a line. Its rows are the store's records; this describes them.</summary>
internal sealed class JsonlTable : ITable
{
    public required string Name { get; init; }

    public required string File { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public ImmutableArray<string> PrimaryKey { get; init; } = [];

    public ImmutableArray<ForeignKey> ForeignKeys => [];

    /// <summary>The members of a row, in their order.</summary>
    public required ImmutableArray<Field> Fields { get; init; }

    public required Action<RunResult, Stream> Rows { get; init; }

    public ImmutableArray<Field> FieldsOf(RunView run) => Fields;

    public void Write(RunView run, Stream stream) => Rows(run.Run, stream);
}
