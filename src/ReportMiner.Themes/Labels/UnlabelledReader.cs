using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ReportMiner.Linguistics.Tables;
using ReportMiner.Model;

namespace ReportMiner.Themes.Labels;

/// <summary>
/// Reads rows of text without labels from CSV (with a header, as spreadsheet programs of any region save it) or JSONL: <c>text</c> and, if
/// given, <c>language</c>.
/// </summary>
public static class UnlabelledReader
{
    /// <exception cref="LabelFileException">The file is not there, lacks the column <c>text</c>, or holds no row.</exception>
    public static ImmutableArray<LabelledText> Read(string path)
    {
        string name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new LabelFileException($"'{path}' is not a file");
        }

        SpreadsheetText content = SpreadsheetText.Read(path);
        ImmutableArray<LabelledText> rows = content.Text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)
            ? JsonLines(content.Text, name)
            : Csv(content, name);
        return rows.IsEmpty ? throw new LabelFileException($"{name}: no rows") : rows;
    }

    private static ImmutableArray<LabelledText> JsonLines(string content, string name)
    {
        var rows = ImmutableArray.CreateBuilder<LabelledText>();
        int number = 0;
        foreach (string line in content.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                rows.Add(JsonRow(line, name, number));
            }
        }

        return rows.ToImmutable();
    }

    private static LabelledText JsonRow(string line, string name, int number)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string? text = json.RootElement.GetProperty("text").GetString();
            string? language = json.RootElement.TryGetProperty("language", out JsonElement code) ? code.GetString() : null;
            return Row(text ?? "", language);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new LabelFileException(
                string.Create(CultureInfo.InvariantCulture, $"{name}, line {number}: not an object with a string 'text'"));
        }
    }

    private static ImmutableArray<LabelledText> Csv(SpreadsheetText content, string name)
    {
        using var table = new LabelTable(content);
        int text = table.Column("text"), language = table.Column("language");
        if (text < 0)
        {
            throw new LabelFileException(
                $"{name}: no column 'text'{(table.Header.Count == 0 ? "" : $"; it has {string.Join(", ", table.Header)}")}");
        }

        var rows = ImmutableArray.CreateBuilder<LabelledText>();
        while (table.Read())
        {
            rows.Add(Row(table[text] ?? "", table[language]));
        }

        return rows.ToImmutable();
    }

    private static LabelledText Row(string text, string? language) =>
        new(
            text,
            [],
            LanguageCodes.Parse(language) is var told && told != Language.Unknown ? told : Linguistics.LanguageDetector.Detect(text),
            null);
}
