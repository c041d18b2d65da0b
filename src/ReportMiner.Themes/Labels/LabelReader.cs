using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Linguistics;
using ReportMiner.Model;

namespace ReportMiner.Themes.Labels;

/// <summary>
/// Reads labelled rows from CSV (with a header, RFC 4180) or JSONL (told by its first character, <c>{</c>). In JSONL labels are an array of
/// strings, an array of objects with <c>id</c> (as <c>classify</c> and <c>run</c> write them), or a string separated by <c>;</c>.
/// </summary>
public static class LabelReader
{
    /// <exception cref="LabelFileException">The file lacks a column, holds a broken row, or no row.</exception>
    public static ImmutableArray<LabelledText> Read(string path, LabelColumns? columns = null)
    {
        columns ??= new LabelColumns();
        string content = File.ReadAllText(path);
        string name = Path.GetFileName(path);
        ImmutableArray<LabelledText> rows = content.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)
            ? ReadJsonLines(content, name, columns)
            : ReadCsv(content, name, columns);
        return rows.IsEmpty ? throw new LabelFileException($"{name}: no rows") : rows;
    }

    private static ImmutableArray<LabelledText> ReadCsv(string content, string name, LabelColumns columns)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null };
        using var csv = new CsvReader(new StringReader(content), configuration);
        if (!csv.Read() || !csv.ReadHeader())
        {
            throw new LabelFileException($"{name}: empty file");
        }

        string[] header = csv.HeaderRecord!;
        foreach (string needed in (string[])[columns.Text, columns.Labels])
        {
            if (!header.Contains(needed, StringComparer.Ordinal))
            {
                throw new LabelFileException($"{name}: no column '{needed}'; it has {string.Join(", ", header)}");
            }
        }

        var rows = ImmutableArray.CreateBuilder<LabelledText>();
        while (csv.Read())
        {
            string? text = csv.GetField(columns.Text);
            string? labels = csv.GetField(columns.Labels);
            if (string.IsNullOrWhiteSpace(text) || labels is null)
            {
                throw new LabelFileException($"{name}, line {csv.Parser.RawRow}: a row without text or without the column '{columns.Labels}'");
            }

            rows.Add(Row(text, Split(labels), Optional(csv, header, columns.Language), Optional(csv, header, columns.Group)));
        }

        return rows.ToImmutable();
    }

    private static string? Optional(CsvReader csv, string[] header, string column) =>
        header.Contains(column, StringComparer.Ordinal) && csv.GetField(column) is { Length: > 0 } value ? value : null;

    private static ImmutableArray<LabelledText> ReadJsonLines(string content, string name, LabelColumns columns)
    {
        var rows = ImmutableArray.CreateBuilder<LabelledText>();
        int line = 0;
        foreach (string json in content.Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(json))
            {
                continue;
            }

            try
            {
                using JsonDocument document = JsonDocument.Parse(json);
                rows.Add(FromJson(document.RootElement, columns) ?? throw new LabelFileException($"{name}, line {line}: no '{columns.Text}' or no '{columns.Labels}'"));
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                throw new LabelFileException($"{name}, line {line}: not JSON ({fault.Message})");
            }
        }

        return rows.ToImmutable();
    }

    private static LabelledText? FromJson(JsonElement row, LabelColumns columns)
    {
        if (row.ValueKind != JsonValueKind.Object || Text(row, columns.Text) is not { } text || string.IsNullOrWhiteSpace(text)
            || !row.TryGetProperty(columns.Labels, out JsonElement labels))
        {
            return null;
        }

        IEnumerable<string> ids = labels.ValueKind == JsonValueKind.Array
            ? labels.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Object ? Text(one, "id") ?? "" : one.ToString())
            : Split(labels.ToString());
        return Row(text, ids, Text(row, columns.Language), Text(row, columns.Group));
    }

    private static string? Text(JsonElement row, string field) =>
        row.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Split(string labels) => labels.Split(';');

    private static LabelledText Row(string text, IEnumerable<string> labels, string? language, string? group)
    {
        Language told = LanguageCodes.Parse(language);
        return new LabelledText(
            text.Trim(),
            [.. labels.Select(label => label.Trim()).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal)],
            told == Language.Unknown ? LanguageDetector.Detect(text) : told,
            group);
    }
}
