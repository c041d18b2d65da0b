using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReportMiner.Cli.Tests.Outside;

/// <summary>
/// Every number that a person can see, counted again from the records: in the report, the workbook, the list, the tables and on the screen.
/// </summary>
[Collection(SampleRun.Name)]
public sealed partial class RecountTests(SampleRun run)
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly PlainRun _plain = new(run.Folder);

    [Fact]
    public void Each_item_is_in_one_cell_of_its_meeting()
    {
        (string[] header, List<string[]> rows) = Csv("matrix.csv");
        var cells = new List<(string Meeting, string[] Ids)>();
        foreach (string[] row in rows)
        {
            cells.AddRange(header.Index().Where(h => h.Item.EndsWith(" items", StringComparison.Ordinal) && row[h.Index].Length > 0)
                .Select(h => (h.Item[..^" items".Length], row[h.Index].Split(';'))));
        }

        cells.SelectMany(c => c.Ids).Should().OnlyHaveUniqueItems();
        cells.Select(c => (c.Meeting, string.Join(';', c.Ids.Order(StringComparer.Ordinal)))).Should()
            .BeEquivalentTo(_plain.Items.Select(i => (i.Meeting, string.Join(';', i.Ids.Order(StringComparer.Ordinal)))));
        int thread = Array.IndexOf(header, "thread");
        rows.Select(r => r[thread]).Should().OnlyContain(t => t.Length > 0);
        rows.Index().Where(r => r.Index > 0 && r.Item[thread] != rows[r.Index - 1][thread]).Select(r => r.Item[thread])
            .Prepend(rows[0][thread])
            .Should().OnlyHaveUniqueItems("the rows of a thread stand together");
    }

    [Fact]
    public void The_tables_of_documents_count_rows_and_sentences()
    {
        (string[] header, List<string[]> rows) = Csv("documents.csv");
        JsonElement[] documents = [.. Json("run.json").GetProperty("documents").EnumerateArray()];
        foreach (string[] row in rows)
        {
            string Cell(string name) => row[Array.IndexOf(header, name)];
            Cell("items").Should().Be(Number(_plain.Rows.Count(r => PlainRun.File(r) == Cell("file"))), Cell("file"));
            JsonElement asks =
                documents.Single(d => d.GetProperty("file").GetString() == Cell("file")).GetProperty("completeness").GetProperty("asks");
            int open = asks.GetProperty("unaccounted").GetArrayLength();
            Cell("asks_unaccounted").Should().Be(Number(open), Cell("file"));
            Cell("asks").Should()
                .Be(
                    Number(open + asks.GetProperty("accounted").EnumerateArray().Sum(a => a.GetProperty("count").GetInt32())),
                    Cell("file"));
        }
    }

    [Fact]
    public void The_screen_counts_each_item_once()
    {
        var (_, _, error) = Cli.Start("run", Path.Combine(Cli.Root, "corpus", "samples"), "--out", run.Folder, "--formats", "all");
        string said = error.Split('\n').Single(l => l.Contains("documents complete", StringComparison.Ordinal));
        foreach ((
            string kind,
            string name) in new[]
            {
                ("recommendation", "recommendation"),
                ("operative", "operative paragraph"),
                ("proposal", "proposal"),
                ("cited", "cited request")
            })
        {
            int count = _plain.Items.Concat(_plain.Others).Count(i => i.Kind == kind);
            said.Should().MatchRegex($@"\b{Number(count)} {name}");
        }
    }

    [Fact]
    public void The_workbook_counts_each_item_once()
    {
        List<string[]> rows = SheetRows("Themes × meetings");
        string[] meetings = Meetings(), themes = Themes().Select(t => t.Id).ToArray();
        for (int theme = 0; theme < themes.Length; theme++)
        {
            rows[theme + 1][2..(2 + meetings.Length)].Should()
                .Equal(
                    meetings.Select(m => Number(_plain.Items.Count(i => i.Meeting == m && i.Themes.Contains(themes[theme])))),
                    themes[theme]);
        }

        rows[themes.Length + 2][2..(2 + meetings.Length)].Should()
            .Equal(meetings.Select(m => Number(_plain.Items.Count(i => i.Meeting == m))), "each item once");
    }

    [Fact]
    public void The_list_has_one_entry_for_each_item_that_nothing_continues()
    {
        XDocument list = Part("consolidated.docx", "word/document.xml");
        string[] entries =
        [
            .. list.Descendants(Word + "p")
                .Where(p => (string?)p.Descendants(Word + "pStyle").FirstOrDefault()?.Attribute(Word + "val") == "ListItem")
                .Select(p =>
                    PlainRun.Letters(
                        string.Concat(p.Descendants(Word + "t").Where(t => !t.Ancestors(Word + "fldSimple").Any()).Select(t => t.Value)))),
        ];
        PlainItem[] last = [.. _plain.Items.Where(i => !_plain.Continued.Any(c => c.Earlier == i.Key))];
        entries.Should().HaveCount(last.Length);
        List<PlainItem> open = [.. last];
        foreach (string entry in entries)
        {
            int found = open.FindIndex(i => i.Texts.Contains(entry));
            found.Should().BeGreaterThanOrEqualTo(0, "{0} is the text of an item that has no other entry", entry);
            open.RemoveAt(found);
        }

        string.Concat(list.Descendants(Word + "t").Select(t => t.Value)).Should().Contain($"Recommendations: {Number(last.Length)}.");
    }

    [ChromiumFact]
    public void The_report_counts_each_item_once_and_lists_as_many()
    {
        PlainItem[] all = [.. _plain.Items, .. _plain.Others];
        (string Id, string En, string Ru)[] themes = Themes();
        string[] meetings = [.. Meetings().Concat(_plain.Others.Select(o => o.Meeting)).Distinct(StringComparer.Ordinal)];
        int Count(int theme, string meeting) => all.Count(i => i.Meeting == meeting && i.Themes.Contains(themes[theme].Id));
        foreach (string language in new[] { "en", "ru" })
        {
            string page = Dom($"ui={language}");
            List<string> expected =
            [
                .. themes.Index()
                    .SelectMany(t =>
                        meetings.Select(m => $"{(language == "ru" ? t.Item.Ru : t.Item.En)}, {m}: {Number(Count(t.Index, m))}"))
            ];
            HeatLabel().Matches(page[page.IndexOf("id=\"heat\"", StringComparison.Ordinal)..])
                .Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))
                .Where(l => expected.Contains(l) || LabelOfCell().IsMatch(l)).Should().Equal(expected);
        }

        foreach ((
            int theme,
            int meeting) in Enumerable.Range(0, themes.Length).SelectMany(t => meetings.Index().Select(m => (t, m.Index)))
                .Where(c => Count(c.t, meetings[c.Index]) > 0).Take(3))
        {
            string count = Element(Dom($"ui=en&theme={Number(theme)}&meeting={Number(meeting)}"), "count");
            count.Should().MatchRegex($@"^\D*{Number(Count(theme, meetings[meeting]))}\b", "{0}, {1}", themes[theme].En, meetings[meeting]);
        }
    }

    [ChromiumFact]
    public void The_flow_starts_with_the_items_of_each_meeting()
    {
        string page = Dom("ui=en");
        string table = page[page.IndexOf("id=\"flow-table\"", StringComparison.Ordinal)..];
        int[][] rows =
        [
            .. TableRow().Matches(table[..table.IndexOf("</table>", StringComparison.Ordinal)])
                .Select(r =>
                    TableNumber().Matches(r.Value).Select(n => int.Parse(n.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray())
                .Where(r => r.Length > 0)
        ];
        string[] heads =
        [
            .. TableHead().Matches(table[..table.IndexOf("</thead>", StringComparison.Ordinal)]).Select(h => h.Groups[1].Value)
        ];
        string[] meetings = Meetings();
        rows.Take(meetings.Length).Select(r => r[0]).Should().Equal(meetings.Select(m => _plain.Items.Count(i => i.Meeting == m)));
        int gone = Array.FindIndex(
            heads, h => h.Contains("carried", StringComparison.Ordinal) || h.Contains("dropped", StringComparison.Ordinal))
            - 1;
        foreach (int[] row in rows)
        {
            row.Skip(1).Index().Where(c => c.Index + 1 != gone).Sum(c => c.Item).Should()
                .Be(row[0], "each item of a meeting has one status");
        }
    }

    private string Dom(string state) => Tool.Run(
        "chromium", run.Folder, "--headless=new", "--no-sandbox", "--disable-gpu",
        $"--user-data-dir={Path.Combine(run.Folder, "..", "chromium")}",
        "--virtual-time-budget=20000", "--dump-dom", new Uri(run.At("report.html")).AbsoluteUri + "#" + state).Out;

    private static string Element(string page, string id) =>
        System.Net.WebUtility.HtmlDecode(
            Tags().Replace(Regex.Match(page, $"id=\"{id}\"[^>]*>(.*?)</", RegexOptions.Singleline).Groups[1].Value, ""));

    private string[] Meetings() => [.. Json("run.json").GetProperty("meetings").EnumerateArray().Select(m => m.GetString()!)];

    private (string Id, string En, string Ru)[] Themes() =>
    [
        .. Json("catalogue.json").GetProperty("themes").EnumerateArray().Select(t =>
            (
                t.GetProperty("id").GetString()!,
                t.GetProperty("name").GetProperty("en").GetString()!,
                t.GetProperty("name").GetProperty("ru").GetString()!)),
    ];

    private JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllBytes(run.At(name))).RootElement;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private XDocument Part(string file, string name)
    {
        using ZipArchive zip = ZipFile.OpenRead(run.At(file));
        using Stream part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    /// <summary>The cells of a sheet by column, as texts.</summary>
    private List<string[]> SheetRows(string name)
    {
        int number = Part("matrix.xlsx", "xl/workbook.xml").Descendants(Sheet + "sheet").Select(s => (string?)s.Attribute("name")).ToList()
            .FindIndex(n => n == name)
            + 1;
        return
        [
            .. Part("matrix.xlsx", $"xl/worksheets/sheet{Number(number)}.xml").Descendants(Sheet + "row")
                .Select(r =>
                    r.Elements(Sheet + "c")
                        .Select(c => (string?)c.Element(Sheet + "v") ?? string.Concat(c.Descendants(Sheet + "t").Select(t => t.Value)))
                        .ToArray()),
        ];
    }

    private (string[] Header, List<string[]> Rows) Csv(string name)
    {
        List<string[]> rows = [.. CsvRows(File.ReadAllText(run.At(name)).TrimStart('\uFEFF'))];
        return (rows[0], rows[1..]);
    }

    private static IEnumerable<string[]> CsvRows(string text)
    {
        var row = new List<string>();
        var cell = new System.Text.StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted ? c == '"' && !(i + 1 < text.Length && text[i + 1] == '"') : c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted)
            {
                cell.Append(c);
                i += c == '"' ? 1 : 0;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
            else
            {
                cell.Append(c);
            }
        }
    }

    [GeneratedRegex("aria-label=\"([^\"]*)\"")]
    private static partial Regex HeatLabel();

    [GeneratedRegex(@", .+: \d+$")]
    private static partial Regex LabelOfCell();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex TableRow();

    [GeneratedRegex("class=\"n\">(\\d+)<")]
    private static partial Regex TableNumber();

    [GeneratedRegex("<th scope=\"col\">(.*?)</th>")]
    private static partial Regex TableHead();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
