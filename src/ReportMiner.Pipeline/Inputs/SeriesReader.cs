using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Linguistics.Tables;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Inputs;

/// <summary>
/// Reads what a user says of series: a CSV with the columns <c>document</c>, <c>series</c> and <c>order</c>, or the same as a list of JSON
/// objects. A document is named by its symbol, its meeting, or its file, where <c>*</c> and <c>?</c> stand for any letters. Without
/// <c>order</c> the order of the rows holds.
/// </summary>
public static class SeriesReader
{
    /// <summary>Name of a file in an input folder that is read without being asked for.</summary>
    public const string Sidecar = "series.csv";

    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It cannot be read, or is not understood; the message is one line and names the row.</exception>
    public static SeriesPlan Read(string path)
    {
        SpreadsheetText content = Content(path);
        List<Row> rows = content.Text.TrimStart() is ['[' or '{', ..] ? FromJson(path, content.Text) : FromCsv(path, content);
        return rows.Count == 0 ? throw Fault(path, "it names no document") : Plan(path, rows);
    }

    /// <param name="inputs">What the user named: files, folders, globs.</param>
    /// <returns>The plan of the folders among the inputs that hold one; nothing where none does.</returns>
    /// <exception cref="InputException">One of them is not understood.</exception>
    public static SeriesPlan Beside(IEnumerable<string> inputs)
    {
        string[] files =
        [
            .. inputs.Where(Directory.Exists).Select(i => Path.Combine(i, Sidecar)).Where(File.Exists).Distinct(StringComparer.Ordinal)
        ];
        return files.Length == 0 ? SeriesPlan.None : new SeriesPlan([.. files.SelectMany(f => Read(f).Series)]);
    }

    private static SpreadsheetText Content(string path)
    {
        try
        {
            return SpreadsheetText.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"Cannot read the series file '{path}': {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static List<Row> FromCsv(string path, SpreadsheetText content)
    {
        try
        {
            using var csv = new CsvReader(new StringReader(content.Text), Form(content.Separator));
            if (!csv.Read() || !csv.ReadHeader())
            {
                throw Fault(path, "it is empty");
            }

            string[] header = [.. csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant())];
            int document = Column(path, header, "document"), series = Array.IndexOf(header, "series"),
                order = Array.IndexOf(header, "order");
            string Cell(int column) => column < 0 ? "" : (csv.TryGetField(column, out string? value) ? value : null)?.Trim() ?? "";
            var rows = new List<Row>();
            while (csv.Read())
            {
                if (csv.Parser.Record!.Any(c => !string.IsNullOrWhiteSpace(c)))
                {
                    rows.Add(new Row(
                        $"line {csv.Parser.RawRow.ToString(CultureInfo.InvariantCulture)}", Cell(document), Cell(series), Cell(order)));
                }
            }

            return rows;
        }
        catch (CsvHelperException e)
        {
            throw Fault(path, $"it is no CSV: {e.Message.Split('\n')[0].Trim()}");
        }
    }

    private static CsvConfiguration Form(char separator) =>
        new(CultureInfo.InvariantCulture) { Delimiter = separator.ToString(), MissingFieldFound = null, BadDataFound = null };

    private static List<Row> FromJson(string path, string content)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(content);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw Fault(path, "it is no list of objects");
            }

            return
            [
                .. json.RootElement.EnumerateArray()
                    .Select((e, i) => FromJson(path, e, string.Create(CultureInfo.InvariantCulture, $"entry {i + 1}")))
            ];
        }
        catch (JsonException e)
        {
            throw Fault(path, $"it is no JSON: {e.Message.Split('\n')[0]}");
        }
    }

    private static Row FromJson(string path, JsonElement entry, string place)
    {
        string Text(string name) => entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!.Trim(),
                JsonValueKind.Number => value.GetRawText(),
                _ => throw Fault(path, $"{place}: {name} is no text"),
            }
            : "";
        return new Row(place, Text("document"), Text("series"), Text("order"));
    }

    private static SeriesPlan Plan(string path, List<Row> rows)
    {
        var seen = new Dictionary<string, Row>(StringComparer.OrdinalIgnoreCase);
        foreach (Row row in rows)
        {
            if (row.Document.Length == 0)
            {
                throw Fault(path, $"{row.Place} names no document");
            }

            if (!seen.TryAdd(row.Document, row))
            {
                throw Fault(path, $"{row.Place} names '{row.Document}' again, after {seen[row.Document].Place}");
            }
        }

        return new SeriesPlan([
            .. rows.GroupBy(r => r.Series, StringComparer.Ordinal).Select(g => new PlannedSeries(g.Key, Ordered(path, [.. g])))
        ]);
    }

    private static ImmutableArray<string> Ordered(string path, List<Row> rows)
    {
        var places = new Dictionary<decimal, Row>();
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            decimal place = i;
            if (rows.Exists(r => r.Order.Length > 0)
                && !decimal.TryParse(row.Order, NumberStyles.Number, CultureInfo.InvariantCulture, out place))
            {
                throw Fault(path, $"{row.Place}: '{row.Order}' is no number to order by");
            }

            if (!places.TryAdd(place, row))
            {
                throw Fault(path, $"{row.Place} has the order {row.Order} of {places[place].Place}");
            }
        }

        return [.. places.OrderBy(p => p.Key).Select(p => p.Value.Document)];
    }

    private static int Column(string path, string[] header, string name) => Array.IndexOf(header, name) is >= 0 and var column
        ? column
        : throw Fault(path, $"the column {name} is missing; it has {string.Join(", ", header)}");

    private static InputException Fault(string path, string what) =>
        new($"The series file '{path}' is not understood: {what}. It needs the columns document, series and order.");

    private sealed record Row(string Place, string Document, string Series, string Order);
}
