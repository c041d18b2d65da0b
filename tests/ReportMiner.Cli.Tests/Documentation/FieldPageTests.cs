using System.Text.Json;
using System.Text.RegularExpressions;
using ReportMiner.Cli.Tests.Outside;

namespace ReportMiner.Cli.Tests.Documentation;

/// <summary><c>src/docs/fields.md</c> has every column and member of the results, and nothing else.</summary>
[Collection(SampleRun.Name)]
public sealed partial class FieldPageTests(SampleRun run)
{
    private static readonly ILookup<string, (string Name, string Row)> Page = Read();

    [Theory]
    [InlineData("recommendations.csv")]
    [InlineData("documents.csv")]
    [InlineData("links.csv")]
    [InlineData("matrix.csv")]
    [InlineData("recommendations-long.csv")]
    [InlineData("recommendations-wide.csv")]
    public void Columns(string file) =>
        Compare(file, File.ReadLines(run.At(file)).First().TrimStart('\uFEFF').Split(',').Select(c => General(file, c)));

    [Theory]
    [InlineData("recommendations.jsonl")]
    [InlineData("links.jsonl")]
    [InlineData("lines.jsonl")]
    public void Members_of_rows(string file) =>
        Compare(file, File.ReadLines(run.At(file)).SelectMany(l => Members(JsonDocument.Parse(l).RootElement, "")));

    [Fact]
    public void Members_of_the_run_report() =>
        Compare("run.json", Members(JsonDocument.Parse(File.ReadAllBytes(run.At("run.json"))).RootElement, ""));

    private static void Compare(string file, IEnumerable<string> written)
    {
        HashSet<string> names = [.. written];
        string[] described = [.. Page[file].Select(r => r.Name)];
        described.Should().OnlyHaveUniqueItems(file);
        names.Except(described).Should().BeEmpty("src/docs/fields.md describes every field of {0}", file);
        Page[file].Where(r => !names.Contains(r.Name) && !r.Row.Contains("only ", StringComparison.OrdinalIgnoreCase)).Select(r => r.Name)
            .Should().BeEmpty("a field that is not always there says when it is");
    }

    private static string General(string file, string column) =>
        file == "recommendations-wide.csv" && ThemeColumn().Match(column) is { Success: true } theme ? theme.Groups[1].Value + "_THEME"
        : MeetingColumn().Match(column) is { Success: true } meeting ? "MEETING " + meeting.Groups[1].Value
        : column;

    private static IEnumerable<string> Members(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            element.EnumerateObject()
                .SelectMany(m =>
                    Members(m.Value, path.Length == 0 ? m.Name : $"{path}.{m.Name}").Prepend(
                        path.Length == 0 ? m.Name : $"{path}.{m.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Members(e, path + "[]")),
        _ => [],
    };

    private static ILookup<string, (string Name, string Row)> Read()
    {
        string[] sections = File.ReadAllText(Path.Combine(Cli.Root, "src", "docs", "fields.md")).Split("\n## ");
        return sections.Skip(1)
            .SelectMany(s =>
                s.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal))
                    .Select(l => (File: s.Split('\n')[0], Name: l.Split('`')[1], Row: l)))
            .ToLookup(r => r.File, r => (r.Name, r.Row), StringComparer.Ordinal);
    }

    [GeneratedRegex("^(theme|score)_.+$")]
    private static partial Regex ThemeColumn();

    [GeneratedRegex("^.+ (label|text|text en|text ru|strength|position|status|strength change|changes|elsewhere|candidates|items)$")]
    private static partial Regex MeetingColumn();
}
