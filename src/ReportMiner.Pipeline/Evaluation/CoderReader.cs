using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Decisions;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// Reads what coders decided: from <c>decisions.jsonl</c> one coder for each person; from rows of CSV or JSONL (<c>id</c>, else
/// <c>text</c>, and <c>themes</c>) one coder a file.
/// </summary>
public static class CoderReader
{
    private const string Themes = "themes", Id = "id", Text = "text";

    /// <param name="files">Files, in the order in which their coders are wanted.</param>
    /// <returns>Two coders or more; those of one file by name.</returns>
    /// <exception cref="InputException">A file is not there or not understood, or there is only one coder in all.</exception>
    public static ImmutableArray<Coder> Read(IEnumerable<string> files)
    {
        ImmutableArray<Coder> coders = [.. files.SelectMany(Read)];
        return coders.Length > 1
            ? coders
            : throw new InputException(
                "Agreement takes two coders or more: two files, or one decisions.jsonl with the decisions of two people.");
    }

    private static IEnumerable<Coder> Read(string file)
    {
        try
        {
            string content = File.ReadAllText(file).Trim();
            return !content.StartsWith('{')
                ? [FromCsv(file, content)]
                : AreDecisions(content) ? FromDecisions(file) : [FromRows(file, content)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{file}' cannot be read: {e.Message}");
        }
        catch (Exception e) when (e
            is InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException or CsvHelperException)
        {
            throw new InputException($"'{file}' is neither decisions.jsonl nor rows with 'id' (or 'text') and 'themes': {e.Message}");
        }
    }

    private static bool AreDecisions(string content)
    {
        using JsonDocument first = JsonDocument.Parse(content.Split('\n')[0]);
        return first.RootElement.TryGetProperty("who", out _) && first.RootElement.TryGetProperty("items", out _);
    }

    private static IEnumerable<Coder> FromDecisions(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return
        [
            .. DecisionFile.Read(stream).Where(d => d.Field == DecisionField.Themes)
                .GroupBy(d => d.Who, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => LastWord(g.Key, g.SelectMany(d => d.Items.Select(i => (i.Id, Split(d.Value)))))),
        ];
    }

    private static Coder FromRows(string file, string content) =>
        LastWord(Path.GetFileName(file), content.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Select(line =>
    {
        using JsonDocument row = JsonDocument.Parse(line);
        JsonElement key = row.RootElement.TryGetProperty(Id, out JsonElement id) ? id : row.RootElement.GetProperty(Text);
        JsonElement themes = row.RootElement.GetProperty(Themes);
        return (
            key.ToString(),
            themes.ValueKind == JsonValueKind.Array ? Set(themes.EnumerateArray().Select(Name)) : Split(themes.GetString()!));
    }));

    private static Coder FromCsv(string file, string content)
    {
        using var csv =
            new CsvReader(new StringReader(content), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        string[] header = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord! : [];
        string key = header.Contains(Id, StringComparer.Ordinal) ? Id : Text;
        if (!header.Contains(key, StringComparer.Ordinal) || !header.Contains(Themes, StringComparer.Ordinal))
        {
            throw new InvalidDataException("a column is missing.");
        }

        var rows = new List<(string, ImmutableHashSet<string>)>();
        while (csv.Read())
        {
            rows.Add((csv.GetField(key)!, Split(csv.GetField(Themes)!)));
        }

        return LastWord(Path.GetFileName(file), rows);
    }

    private static string Name(JsonElement theme) =>
        theme.ValueKind == JsonValueKind.Object ? theme.GetProperty(Id).GetString()! : theme.GetString()!;

    /// <summary>A coder whose last decision on an item counts.</summary>
    private static Coder LastWord(string name, IEnumerable<(string Id, ImmutableHashSet<string> Themes)> rows) =>
        new(
            name,
            rows.GroupBy(r => r.Id, StringComparer.Ordinal)
                .ToImmutableDictionary(g => g.Key, g => g.Last().Themes, StringComparer.Ordinal));

    private static ImmutableHashSet<string> Split(string themes) =>
        Set(themes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableHashSet<string> Set(IEnumerable<string> themes) => themes.ToImmutableHashSet(StringComparer.Ordinal);
}
