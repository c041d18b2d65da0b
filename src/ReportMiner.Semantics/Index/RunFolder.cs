using System.Text.Json;

namespace ReportMiner.Semantics.Index;

/// <summary>The results of a run, as they are read for the index.</summary>
internal sealed class RunFolder(string path)
{
    public const string IndexName = "index.db";

    /// <summary>The index file beside the results.</summary>
    public string Index => Path.Combine(path, IndexName);

    private string Items => Path.Combine(path, "recommendations.jsonl");

    private string LinkFile => Path.Combine(path, "links.jsonl");

    /// <returns>What tells these results from others.</returns>
    public string Fingerprint() => ItemHash.OfFile(Items) + " " + ItemHash.OfFile(LinkFile);

    /// <exception cref="DirectoryNotFoundException">There are no results of a run.</exception>
    public void Check()
    {
        if (!File.Exists(Items))
        {
            throw new DirectoryNotFoundException($"'{path}' holds no results of a run: recommendations.jsonl is not there.");
        }
    }

    /// <returns>The rows of items, one line of JSON each.</returns>
    public IEnumerable<string> Lines() => File.ReadLines(Items).Where(l => l.Length > 0);

    public IEnumerable<LineageLink> Links() => File.Exists(LinkFile) ? File.ReadLines(LinkFile).Where(l => l.Length > 0).Select(Link) : [];

    private static LineageLink Link(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement row = json.RootElement;
            return new LineageLink(
                row.GetProperty("earlier").GetProperty("id").GetString()!,
                row.GetProperty("later").GetProperty("id").GetString()!,
                row.GetProperty("relation").GetString()!,
                row.GetProperty("strength_change").GetString(),
                row.GetProperty("certain").GetBoolean(),
                row.GetProperty("evidence").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("A line of links.jsonl is not a link: " + e.Message, e);
        }
    }
}
