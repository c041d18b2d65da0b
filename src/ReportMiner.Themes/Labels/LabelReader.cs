using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Linguistics;
using ReportMiner.Linguistics.Tables;
using ReportMiner.Model;

namespace ReportMiner.Themes.Labels;

/// <summary>
/// Reads labelled rows from CSV (with a header, as spreadsheet programs of any region save it) or JSONL (recognised by its first character,
/// <c>{</c>). In JSONL labels are an array of strings, an array of objects with <c>id</c> (as <c>classify</c> and <c>run</c> write them),
/// or a string separated by <c>;</c>.
/// </summary>
public static class LabelReader
{
    /// <exception cref="LabelFileException">The file lacks a column, holds a broken row, or no row.</exception>
    public static ImmutableArray<LabelledText> Read(string path, LabelColumns? columns = null)
    {
        columns ??= new LabelColumns();
        SpreadsheetText content = SpreadsheetText.Read(path);
        string name = Path.GetFileName(path);
        ImmutableArray<LabelledText> rows = content.Text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)
            ? ReadJsonLines(content.Text, name, columns)
            : ReadCsv(content, name, columns);
        return rows.IsEmpty ? throw new LabelFileException($"{name}: no rows") : rows;
    }

    private static ImmutableArray<LabelledText> ReadCsv(SpreadsheetText content, string name, LabelColumns columns)
    {
        using var table = new LabelTable(content);
        if (table.Header.Count == 0)
        {
            throw new LabelFileException($"{name}: empty file");
        }

        int text = Needed(table, columns.Text, name), labels = Needed(table, columns.Labels, name),
            language = table.Column(columns.Language), group = table.Column(columns.Group);
        var rows = ImmutableArray.CreateBuilder<LabelledText>();
        while (table.Read())
        {
            if (string.IsNullOrWhiteSpace(table[text]) || table[labels] is null)
            {
                throw new LabelFileException($"{name}, line {table.Line}: a row without text or without the column '{columns.Labels}'");
            }

            rows.Add(Row(table[text]!, Split(table[labels]!), Given(table[language]), Given(table[group])));
        }

        return rows.ToImmutable();
    }

    private static int Needed(LabelTable table, string column, string name) => table.Column(column) is >= 0 and var place
        ? place
        : throw new LabelFileException($"{name}: no column '{column}'; it has {string.Join(", ", table.Header)}");

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

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
                rows.Add(FromJson(document.RootElement, columns)
                    ?? throw new LabelFileException($"{name}, line {line}: no '{columns.Text}' or no '{columns.Labels}'"));
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
