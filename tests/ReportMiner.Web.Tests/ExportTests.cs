using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReportMiner.Web.Tests;

/// <summary>Who exports a view gets its rows, no more and no fewer, in every format; the files are read by code of their own.</summary>
public sealed partial class ExportTests(OpenReview review) : IClassFixture<OpenReview>
{
    private static readonly XNamespace s_sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XNamespace s_text = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task Two_hundred_random_views_are_exported_as_they_are_shown_in_every_format()
    {
        JsonNode facets = await review.Server.GetAsync("facets");
        (string Facet, string[] Values)[] choices = [.. facets.AsObject().Where(f => f.Value!.AsArray().Count > 0)
            .Select(f => (f.Key, f.Value!.AsArray().Select(v => (string)v!["value"]!).ToArray()))];
        string[] words = [.. ViewTests.Lines(Path.Combine(review.Server.Folder, "recommendations.jsonl"))
            .SelectMany(i => ((string)i["text"]!).Split(' ')).Where(w => w.Length > 5 && w.All(char.IsLetter))
            .Distinct().Order(StringComparer.Ordinal)];
        var random = new Random(200);
        int some = 0;
        for (int view = 0; view < 200; view++)
        {
            string query = View(choices, words, random);
            JsonNode answer = await review.Server.GetAsync($"rows?{query}&count=500");
            JsonNode[] rows = [.. answer["rows"]!.AsArray().Select(r => r!)];
            rows.Should().HaveCount((int)answer["items"]!, query);
            some += rows.Length > 0 ? 1 : 0;
            await ExportsHoldAsync(query, rows);
        }

        some.Should().BeGreaterThan(80);
    }

    [Theory]
    [InlineData("")]
    [InlineData("theme=nothing")]
    public async Task All_and_nothing_are_exported_as_they_are_shown(string query) =>
        await ExportsHoldAsync(query, [.. (await review.Server.GetAsync($"rows?{query}&count=500"))["rows"]!.AsArray().Select(r => r!)]);

    private static string View((string Facet, string[] Values)[] facets, string[] words, Random random)
    {
        var chosen = Enumerable.Range(0, random.Next(1, 4)).Select(_ => facets[random.Next(facets.Length)]).DistinctBy(f => f.Facet)
            .SelectMany(f => Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => $"{f.Facet}={Uri.EscapeDataString(f.Values[random.Next(f.Values.Length)])}"));
        return string.Join('&', random.Next(4) == 0
            ? chosen.Append("q=" + Uri.EscapeDataString(words[random.Next(words.Length)])) : chosen);
    }

    private async Task ExportsHoldAsync(string query, JsonNode[] rows)
    {
        string[] shown = [.. rows.Select(r => ViewTests.Id(r["item"]!)).Order(StringComparer.Ordinal)];
        JsonNode[] ofLines = [.. rows.Where(r => r["line"] is not null)];
        string[] inLines = [.. ofLines.Select(r => ViewTests.Id(r["item"]!)).Order(StringComparer.Ordinal)],
            lines = [.. ofLines.Select(r => (string)r["line"]!).Distinct().Order(StringComparer.Ordinal)];

        Sorted(Lines(await TextAsync("jsonl", query)).Select(l => ViewTests.Id(JsonNode.Parse(l)!))).Should().Equal(shown, query);
        Sorted(CsvId().Matches(await TextAsync("csv", query)).Select(m => m.Groups[1].Value)).Should().Equal(shown, query);

        // Its first cell is the line; items stand in the last cells of each meeting, several with a semicolon between them.
        string[][] matrix = [.. MatrixTable.Read(new StringReader(await TextAsync("matrix", query)))];
        int[] columns = [.. matrix[0].Index().Where(c => c.Item.EndsWith(" items", StringComparison.Ordinal)).Select(c => c.Index)];
        Sorted(matrix.Skip(1).Select(r => r[0])).Should().Equal(lines, query);
        Sorted(matrix.Skip(1).SelectMany(r => columns.SelectMany(c => r[c].Split(';', StringSplitOptions.RemoveEmptyEntries))))
            .Should().Equal(inLines, query);

        using ZipArchive workbook = await PackageAsync("xlsx", query), document = await PackageAsync("docx", query);
        string[][] cells = [.. workbook.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            .SelectMany(Rows)];
        Sorted(cells.Where(r => r.Length > 15 && ItemId().IsMatch(r[^1])).Select(r => r[^1])).Should().Equal(shown, query);
        string[][] threads = [.. cells.Where(r => r.Length > 1 && ItemId().IsMatch(r[0])
            && r[1].StartsWith("{\"Items\"", StringComparison.Ordinal))];
        Sorted(threads.Select(r => r[0])).Should().Equal(lines, query);
        Sorted(threads.SelectMany(r => JsonNode.Parse(r[1])!["Items"]!.AsArray().SelectMany(m => m!.AsArray().Select(i => (string)i!))))
            .Should().Equal(inLines, query);

        // Each line of the matrix is one entry, with the words of one of its items.
        string[] entries = [.. Paragraphs(document).Select(p => Entry().Match(p)).Where(m => m.Success).Select(m => m.Groups[1].Value)];
        entries.Should().HaveCount(lines.Length, query);
        HashSet<string>[] texts = [.. ofLines.GroupBy(r => (string)r["line"]!).Select(g => g.Select(r => Words((string)r["item"]!["text"]!))
            .ToHashSet())];
        texts.Where(line => !entries.Any(e => line.Any(t => Words(e).StartsWith(t, StringComparison.Ordinal)))).Should().BeEmpty(query);
    }

    private async Task<string> TextAsync(string format, string query) =>
        await review.Server.Client.GetStringAsync($"/api/export/{format}?{query}");

    private async Task<ZipArchive> PackageAsync(string format, string query) =>
        new(await review.Server.Client.GetStreamAsync($"/api/export/{format}?{query}"));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Sorted(IEnumerable<string> ids) => ids.Order(StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(ZipArchiveEntry sheet)
    {
        using Stream stream = sheet.Open();
        return [.. XElement.Load(stream).Descendants(s_sheet + "row")
            .Select(r => r.Elements(s_sheet + "c").Select(c => c.Value).ToArray())];
    }

    private static IEnumerable<string> Paragraphs(ZipArchive document)
    {
        using Stream stream = document.GetEntry("word/document.xml")!.Open();
        return [.. XElement.Load(stream).Descendants(s_text + "p")
            .Select(p => string.Concat(p.Descendants(s_text + "t").Select(t => t.Value)))];
    }

    private static string Words(string text) => Spaces().Replace(text, "").TrimEnd('.', ';', ',', ':');

    [GeneratedRegex("^([0-9a-f]{16}),", RegexOptions.Multiline)]
    private static partial Regex CsvId();

    [GeneratedRegex("^[0-9a-f]{16}$")]
    private static partial Regex ItemId();

    [GeneratedRegex(@"^\d+\.(.*)$", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
