using System.Text.Json;

namespace ReportMiner.LinkFit;

/// <summary>Reads the items of the folder of a run, as far as they make lines.</summary>
internal static class RunItems
{
    /// <returns>Items in order, of one file for each document and language.</returns>
    public static FittedItem[] Read(string folder)
    {
        FittedItem[] items = [.. File.ReadLines(Path.Combine(folder, "recommendations.jsonl")).Select(Item).OfType<FittedItem>()];
        var file = new Dictionary<(string, string), string>();
        foreach (FittedItem item in items)
        {
            file.TryAdd((item.Document, item.Language), item.File);
        }

        return [.. items.Where(i => file[(i.Document, i.Language)] == i.File)];
    }

    /// <returns>A label without brackets, blanks and a last full stop.</returns>
    public static string Bare(string label) => string.Concat(label.Where(c => c is not ('(' or ')' or ' '))).TrimEnd('.');

    private static FittedItem? Item(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement row = json.RootElement, source = row.GetProperty("source");
        if (row.GetProperty("kind").GetString() is "proposal" or "cited" || source.GetProperty("symbol").GetString() is not { } symbol)
        {
            return null;
        }

        IEnumerable<string> parts = row.GetProperty("subitems").EnumerateArray().Select(s => s.GetProperty("text").GetString()!);
        return new FittedItem(
            symbol,
            source.GetProperty("file").GetString()!,
            row.GetProperty("language").GetString()!,
            Bare(row.GetProperty("label").GetString()!),
            Bare(string.Concat(row.GetProperty("path").EnumerateArray().Select(p => p.GetString()))),
            string.Join("; ", parts.Prepend(row.GetProperty("text").GetString()!)));
    }
}
