using System.Text.Json;

namespace ReportMiner.Cli.Tests.Outside;

/// <summary>
/// The items of a run counted from <c>recommendations.jsonl</c> and <c>links.jsonl</c> alone, by code that shares nothing with the program.
/// An item of the matrix is a recommendation, conclusion or operative paragraph; its language versions, and the same words in another file
/// of its meeting, are one item.
/// </summary>
internal sealed class PlainRun
{
    private readonly Dictionary<string, string> _first = new(StringComparer.Ordinal);

    public PlainRun(string folder)
    {
        Rows = [.. Lines(Path.Combine(folder, "recommendations.jsonl"))];
        Links = [.. Lines(Path.Combine(folder, "links.jsonl"))];
        foreach (JsonElement row in Rows.Where(IsInMatrix))
        {
            _first[Id(row)] = Id(row);
        }

        foreach (JsonElement link in Links.Where(l => Is(l, "relation", "translation") && l.GetProperty("certain").GetBoolean()))
        {
            Join(End(link, "earlier"), End(link, "later"));
        }

        foreach (var same in Rows.Where(IsInMatrix).GroupBy(r => (Meeting(r), Text(r, "language"), Text(r, "text"))))
        {
            foreach (JsonElement other in same.Skip(1).Where(r => File(r) != File(same.First())))
            {
                Join(Id(same.First()), Id(other));
            }
        }

        Items = [.. Rows.Where(IsInMatrix).GroupBy(r => Root(Id(r))).Select(g => new PlainItem(
            g.Key, Meeting(g.First()), [.. g.Select(Id)], [.. g.SelectMany(Themes).Distinct()], Text(g.First(), "kind"),
            [.. g.Select(Whole)]))];
        Others = [.. OutsideTheMatrix().Select(g => new PlainItem(
            Id(g[0]), Meeting(g[0]), [.. g.Select(Id)], [.. g.SelectMany(Themes).Distinct()], Text(g[0], "kind"), [.. g.Select(Whole)]))];
        Continued =
        [
            .. Links.Where(l => l.GetProperty("certain").GetBoolean() && !Is(l, "relation", "translation"))
                .Select(l => (Root(End(l, "earlier")), Root(End(l, "later"))))
        ];
    }

    public JsonElement[] Rows { get; }

    public JsonElement[] Links { get; }

    /// <summary>The items of the matrix.</summary>
    public PlainItem[] Items { get; }

    /// <summary>Proposals and cited requests.</summary>
    public PlainItem[] Others { get; }

    /// <summary>Pairs of items of which the later continues the earlier.</summary>
    public HashSet<(string Earlier, string Later)> Continued { get; }

    public static string Id(JsonElement row) => Text(row, "id");

    public static string File(JsonElement row) => Text(row.GetProperty("source"), "file");

    private static bool IsInMatrix(JsonElement row) =>
        row.GetProperty("primary").GetBoolean() && !Is(row, "kind", "proposal") && !Is(row, "kind", "cited");

    private static IEnumerable<JsonElement> Lines(string file) =>
        System.IO.File.ReadLines(file).Select(l => JsonDocument.Parse(l).RootElement);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

    private static string Meeting(JsonElement row) => Text(row, "meeting");

    private static bool Is(JsonElement row, string name, string value) => row.GetProperty(name).GetString() == value;

    private static string End(JsonElement link, string name) => Text(link.GetProperty(name), "id");

    private static IEnumerable<string> Themes(JsonElement row) => row.GetProperty("themes").EnumerateArray().Select(t => Text(t, "id"));

    /// <summary>Where both language versions of a paragraph have as many of a kind, those of one place are one.</summary>
    private IEnumerable<JsonElement[]> OutsideTheMatrix()
    {
        JsonElement[] rows = [.. Rows.Where(r => !IsInMatrix(r) && r.GetProperty("primary").GetBoolean())];
        foreach (var place in rows.GroupBy(
            r =>
                (
                    Meeting(r),
                    r.GetProperty("source").GetProperty("symbol").GetString(),
                    Text(r, "kind"),
                    string.Join('/', r.GetProperty("path").EnumerateArray()))))
        {
            JsonElement[] english = [.. place.Where(r => Is(r, "language", "en"))],
                russian = [.. place.Where(r => Is(r, "language", "ru"))];
            bool paired = english.Length == russian.Length && place.Key.Item4.Length > 0;
            foreach (JsonElement row in place.Where(r => !paired || !Is(r, "language", "ru")))
            {
                int at = Array.FindIndex(english, r => Id(r) == Id(row));
                yield return paired && at >= 0 ? [row, russian[at]] : [row];
            }
        }
    }

    /// <summary>Letters and digits of the text with its parts, so that layout does not matter.</summary>
    private static string Whole(JsonElement row) => Letters(
        Text(row, "text") + string.Concat(row.GetProperty("subitems").EnumerateArray().Select(s => Text(s, "label") + Text(s, "text"))));

    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private string Root(string id)
    {
        while (_first.TryGetValue(id, out string? parent) && parent != id)
        {
            id = parent;
        }

        return id;
    }

    private void Join(string a, string b)
    {
        if (_first.ContainsKey(a) && _first.ContainsKey(b))
        {
            _first[Root(b)] = Root(a);
        }
    }
}
