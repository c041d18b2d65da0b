using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Export.Tables;

namespace ReportMiner.Export.Csv;

/// <summary>
/// Writes CSV as Excel opens it rightly and RFC 4180 has it: UTF-8 with a byte order mark, comma, CRLF, quotes doubled. Text goes
/// through <see cref="CellText.ForCsv"/>; the library's own guard is off because that rule also knows full-width forms.
/// </summary>
internal static class CsvRows
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\r\n\"");

    private static CsvConfiguration Configuration(CsvDialect dialect) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = dialect.Delimiter,
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.None,
        ShouldQuote = a => NeedsQuotes(a.Field),
    };

    /// <summary>
    /// With a line end of its own the library leaves a bare line feed unquoted; other separators are quoted for programs that guess them.
    /// </summary>
    private static bool NeedsQuotes(string? field) =>
        !string.IsNullOrEmpty(field) && (field.AsSpan().ContainsAny(Quoted) || field[0] == ' ' || field[^1] == ' ');

    public static void Write<T>(Stream stream, IReadOnlyList<CsvColumn<T>> columns, IEnumerable<T> rows) =>
        Write(stream, columns, rows, CsvDialect.Standard);

    public static void Write<T>(Stream stream, IReadOnlyList<CsvColumn<T>> columns, IEnumerable<T> rows, CsvDialect dialect)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(text, Configuration(dialect), leaveOpen: true);
        foreach (CsvColumn<T> column in columns)
        {
            csv.WriteField(CellText.ForCsv(column.Field.Name));
        }

        csv.NextRecord();
        foreach (T row in rows)
        {
            foreach (CsvColumn<T> column in columns)
            {
                csv.WriteField(Cell(column, row, dialect));
            }

            csv.NextRecord();
        }
    }

    private static string? Cell<T>(CsvColumn<T> column, T row, CsvDialect dialect)
    {
        string? value = column.Value(row);
        return value is null ? null
            : column.Field.Type == FieldType.String ? CellText.ForCsv(value)
            : column.Field.Type == FieldType.Number && dialect.DecimalComma ? value.Replace('.', ',')
            : value;
    }
}
