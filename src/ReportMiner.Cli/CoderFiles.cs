using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Export.Decisions;
using ReportMiner.Themes.Evaluation;

namespace ReportMiner.Cli;

/// <summary>
/// Reads what coders decided: from <c>decisions.jsonl</c> one coder for each person; from rows of CSV or JSONL (<c>id</c>, else <c>text</c>, and
/// <c>themes</c>) one coder a file.
/// </summary>
internal static class CoderFiles
{
    /// <exception cref="UserException">A file is not there or not understood, or holds fewer than two coders with the others.</exception>
    public static ImmutableArray<Coder> Read(IReadOnlyList<string> files)
    {
        ImmutableArray<Coder> coders = [.. files.SelectMany(Read)];
        return coders.Length > 1
            ? coders
            : throw new UserException("Agreement takes two coders or more: two files, or one decisions.jsonl with the decisions of two people.");
    }

    private static IEnumerable<Coder> Read(string file)
    {
        try
        {
            string content = File.ReadAllText(file).TrimStart('\uFEFF');
            return !content.TrimStart().StartsWith('{') ? [FromCsv(file, content)] : IsDecisions(content) ? FromDecisions(file) : [FromRows(file, content)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{file}' cannot be read: {e.Message}");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException or CsvHelperException)
        {
            throw new UserException($"'{file}' is neither decisions.jsonl nor rows with 'id' (or 'text') and 'themes': {e.Message}");
        }
    }

    private static bool IsDecisions(string content)
    {
        using JsonDocument first = JsonDocument.Parse(content.TrimStart().Split('\n')[0]);
        return first.RootElement.TryGetProperty("who", out _) && first.RootElement.TryGetProperty("items", out _);
    }

    /// <summary>The last decision of a person on an item counts.</summary>
    private static IEnumerable<Coder> FromDecisions(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return [.. DecisionFile.Read(stream).Where(d => d.Field == DecisionField.Themes)
            .GroupBy(d => d.Who, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Of(g.Key, g.SelectMany(d => d.Items.Select(i => (i.Id, Split(d.Value))))))];
    }

    private static Coder FromRows(string file, string content) => Of(Path.GetFileName(file), content.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Select(line =>
    {
        using JsonDocument row = JsonDocument.Parse(line);
        JsonElement key = row.RootElement.TryGetProperty("id", out JsonElement id) ? id : row.RootElement.GetProperty("text");
        JsonElement themes = row.RootElement.GetProperty("themes");
        return (key.ToString(), themes.ValueKind == JsonValueKind.Array ? Set(themes.EnumerateArray().Select(Name)) : Split(themes.GetString()!));
    }));

    private static Coder FromCsv(string file, string content)
    {
        using var csv = new CsvReader(new StringReader(content), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.Contains("themes", StringComparer.Ordinal) || (!csv.HeaderRecord!.Contains("id", StringComparer.Ordinal) && !csv.HeaderRecord!.Contains("text", StringComparer.Ordinal)))
        {
            throw new InvalidDataException("a column is missing.");
        }

        string key = csv.HeaderRecord!.Contains("id", StringComparer.Ordinal) ? "id" : "text";
        var rows = new List<(string, ImmutableHashSet<string>)>();
        while (csv.Read())
        {
            rows.Add((csv.GetField(key)!, Split(csv.GetField("themes")!)));
        }

        return Of(Path.GetFileName(file), rows);
    }

    private static string Name(JsonElement theme) => theme.ValueKind == JsonValueKind.Object ? theme.GetProperty("id").GetString()! : theme.GetString()!;

    private static Coder Of(string name, IEnumerable<(string Id, ImmutableHashSet<string> Themes)> rows)
    {
        var themes = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        foreach ((string id, ImmutableHashSet<string> given) in rows)
        {
            themes[id] = given;
        }

        return new Coder(name, themes.ToImmutable());
    }

    private static ImmutableHashSet<string> Split(string themes) => Set(themes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableHashSet<string> Set(IEnumerable<string> themes) => themes.ToImmutableHashSet(StringComparer.Ordinal);
}
