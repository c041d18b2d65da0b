using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Linguistics.Tables;

namespace ReportMiner.Themes.Labels;

/// <summary>
/// A table of rows of text in a file, as people's programs save it. Names of columns count in any case and with spaces around them.
/// </summary>
internal sealed class LabelTable : IDisposable
{
    private readonly CsvReader _csv;
    private readonly string[] _header = [];

    public LabelTable(SpreadsheetText table)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MissingFieldFound = null, BadDataFound = null, DetectDelimiter = false, Delimiter = table.Separator.ToString(),
        };
        _csv = new CsvReader(new StringReader(table.Text), configuration);
        if (_csv.Read() && _csv.ReadHeader())
        {
            _header = [.. _csv.HeaderRecord!.Select(h => h.Trim())];
        }
    }

    /// <summary>Names of the columns as the file has them; none in an empty file.</summary>
    public IReadOnlyList<string> Header => _header;

    /// <summary>Line of the file that the row begins in, from 1.</summary>
    public int Line => _csv.Parser.RawRow;

    /// <returns>Place of a column; −1 where there is none.</returns>
    public int Column(string name) => Array.FindIndex(_header, h => string.Equals(h, name, StringComparison.OrdinalIgnoreCase));

    public bool Read() => _csv.Read();

    /// <returns>The cell; <see langword="null"/> where the row is shorter, or for no column.</returns>
    public string? this[int column] => column < 0 ? null : _csv.GetField(column);

    public void Dispose() => _csv.Dispose();
}
