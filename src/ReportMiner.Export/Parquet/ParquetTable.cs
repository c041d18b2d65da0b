using System.Collections.Immutable;
using System.Globalization;
using Parquet;
using Parquet.Schema;
using ReportMiner.Export.Csv;
using ReportMiner.Export.Tables;
using Field = ReportMiner.Export.Tables.Field;

namespace ReportMiner.Export.Parquet;

/// <summary>Writes rows as one row group of nullable columns. Dates are days (Parquet's <c>DATE</c>).</summary>
internal static class ParquetTable
{
    public static void Write<T>(Stream stream, ImmutableArray<CsvColumn<T>> columns, ImmutableArray<T> rows)
    {
        // The library writes asynchronously and wants to seek; memory gives both without waiting.
        using var bytes = new MemoryStream();
        WriteAsync(bytes, columns, rows).GetAwaiter().GetResult();
        bytes.WriteTo(stream);
    }

    private static async Task WriteAsync<T>(Stream stream, ImmutableArray<CsvColumn<T>> columns, ImmutableArray<T> rows)
    {
        DataField[] fields = [.. columns.Select(c => FieldOf(c.Field))];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < fields.Length; i++)
        {
            await WriteColumn(group, fields[i], columns[i].Field.Type, [.. rows.Select(columns[i].Value)]);
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
        FieldType.Date => group.WriteAsync<DateOnly>(field, Parsed(values, v => DateOnly.ParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture))),
        _ => group.WriteAsync(field, [.. values.Select(v => v is null ? null! : CellText.Clean(v))]),
    };

    private static ReadOnlyMemory<TValue?> Parsed<TValue>(string?[] values, Func<string, TValue> parse)
        where TValue : struct => values.Select(v => string.IsNullOrEmpty(v) ? (TValue?)null : parse(v)).ToArray();
}
