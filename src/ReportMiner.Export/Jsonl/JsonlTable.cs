using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Jsonl;

/// <summary>A table written as one JSON object a line.</summary>
internal sealed class JsonlTable<T> : ITable
{
    /// <summary>Stem of the file's name.</summary>
    public required string Stem { get; init; }

    public string Name => Stem + "-jsonl";

    public string File => Stem + ".jsonl";

    public required string Title { get; init; }

    public required string Description { get; init; }

    public ImmutableArray<string> PrimaryKey { get; init; } = [];

    public ImmutableArray<ForeignKey> ForeignKeys => [];

    public required ImmutableArray<JsonColumn<T>> Columns { get; init; }

    public required Func<RunResult, IEnumerable<T>> Rows { get; init; }

    public ImmutableArray<Field> FieldsOf(RunResult run) => [.. Columns.Select(c => c.Field)];

    public void Write(RunResult run, Stream stream)
    {
        var line = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(line, JsonText.Line);
        foreach (T row in Rows(run))
        {
            Write(json, row);
            line.Write("\n"u8);
            stream.Write(line.WrittenSpan);
            line.ResetWrittenCount();
            json.Reset();
        }
    }

    private void Write(Utf8JsonWriter json, T row)
    {
        json.WriteStartObject();
        foreach (JsonColumn<T> column in Columns)
        {
            if (column.Present?.Invoke(row) ?? true)
            {
                json.WritePropertyName(column.Field.Name);
                column.Value(json, row);
            }
        }

        json.WriteEndObject();
        json.Flush();
    }
}
