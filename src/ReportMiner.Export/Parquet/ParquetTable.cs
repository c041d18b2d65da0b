using System.Collections.Immutable;
using System.Globalization;
using Parquet;
using Parquet.Schema;
using ReportMiner.Export.Tables;
using Field = ReportMiner.Export.Tables.Field;

namespace ReportMiner.Export.Parquet;

/// <summary>Writes rows as one row group of nullable columns. Dates are days (Parquet's <c>DATE</c>).</summary>
internal static class ParquetTable
{
    /// <param name="stream">Takes the file.</param>
    /// <param name="columns">What the columns are.</param>
    /// <param name="values">Their values, in the same order; one a row.</param>
    public static void Write(Stream stream, ImmutableArray<Field> columns, IEnumerable<string?[]> values)
    {
        // The library writes asynchronously and wants to seek; memory gives both without waiting.
        using var bytes = new MemoryStream();
        WriteAsync(bytes, columns, values).GetAwaiter().GetResult();
        bytes.WriteTo(stream);
    }

    private static async Task WriteAsync(Stream stream, ImmutableArray<Field> columns, IEnumerable<string?[]> values)
    {
        DataField[] fields = [.. columns.Select(FieldOf)];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach ((int i, string?[] column) in values.Index())
        {
            await WriteColumn(group, fields[i], columns[i].Type, column);
        }

        group.CompleteValidate();
    }

    private static DataField FieldOf(Field field) => field.Type switch
    {
        FieldType.Integer => new DataField<long?>(field.Name),
        FieldType.Number => new DataField<double?>(field.Name),
        FieldType.Boolean => new DataField<bool?>(field.Name),
        FieldType.Date => new DataField<DateOnly?>(field.Name),
        _ => new DataField<string>(field.Name),
    };

    private static Task WriteColumn(ParquetRowGroupWriter group, DataField field, FieldType type, string?[] values) => type switch
    {
        FieldType.Integer => group.WriteAsync<long>(field, Parsed(values, v => long.Parse(v, CultureInfo.InvariantCulture))),
        FieldType.Number => group.WriteAsync<double>(field, Parsed(values, v => double.Parse(v, CultureInfo.InvariantCulture))),
        FieldType.Boolean => group.WriteAsync<bool>(field, Parsed(values, bool.Parse)),
        FieldType.Date =>
            group.WriteAsync<DateOnly>(field, Parsed(values, v => DateOnly.ParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture))),
        _ => group.WriteAsync(field, [.. values.Select(v => v is null ? null! : CellText.Clean(v))]),
    };

    private static ReadOnlyMemory<TValue?> Parsed<TValue>(string?[] values, Func<string, TValue> parse)
        where TValue : struct => values.Select(v => string.IsNullOrEmpty(v) ? (TValue?)null : parse(v)).ToArray();
}
