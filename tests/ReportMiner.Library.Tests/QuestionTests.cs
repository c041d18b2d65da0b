using System.Text.Json.Nodes;
using FluentAssertions;
using ReportMiner.Semantics.Answers;
using ReportMiner.Semantics.Questions;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Library.Tests;

/// <summary>Questions over a run of samples; the answers are recounted from its files.</summary>
public sealed class QuestionTests(QuestionTests.SampleRun run) : IClassFixture<QuestionTests.SampleRun>
{
    private static readonly string[] Fields = ["theme", "year", "status", "proposer", "addressee"];

    public static TheoryData<string> Questions => [.. Rows().Select(r => r[0])];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Everything_in_a_question_is_understood_and_the_answer_has_all_items_of_it(string question)
    {
        string[] row = Rows().Single(r => r[0] == question);

        Answer answer = await new RunSearch(run.Folder).AskAsync(question, SearchFilter.None, 200, offline: true);

        Understood(answer.Understood).Should().BeEquivalentTo(Fields.Select((f, i) => (f, row[i + 1])).Where(f => f.Item2.Length > 0));
        string[] expected = run.Texts(row);
        expected.Should().NotBeEmpty();
        string[] told = [.. answer.Groups.SelectMany(g => g.Items).Select(i => i.Item.Id)];
        run.Versions(told).Should().BeEquivalentTo(run.Versions(expected));
    }

    private static IEnumerable<(string, string)> Understood(IEnumerable<UnderstoodPart> parts) => parts.Select(p => p.Field switch
    {
        "since" => ("year", p.Value + "+"),
        "before" => ("year", $"{int.Parse(p.Value, System.Globalization.CultureInfo.InvariantCulture) - 1}-"),
        "session" => ("year", "2021"),
        _ => (p.Field, p.Value),
    }).Distinct();

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "questions.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(l => l.Split('|').Skip(1).Select(c => c.Trim()).ToArray());

    /// <summary>A run over sample reports, and its rows as other code reads them.</summary>
    public sealed class SampleRun : IDisposable
    {
        private static readonly string[] Samples =
        [
            "expert-panel-2019-en.md", "expert-panel-2021-en.docx", "expert-panel-2021-ru.docx", "expert-panel-2023-en.html",
                "summary-working-group-2023-ru.txt", "review-corvania-2024-en.html",
        ];

        private readonly JsonNode[] _rows;
        private readonly Dictionary<string, string> _version = [];
        private readonly HashSet<(string Status, string Id)> _fates = [];

        public SampleRun()
        {
            Folder = Directory.CreateTempSubdirectory("questions").FullName;
            using MinedRun mined = Miner.Open().Run(Samples.Select(s => Path.Combine(Repository.Root, "corpus", "samples", s)));
            mined.Export(Folder, ["jsonl", "csv"]);
            _rows = [.. File.ReadLines(Path.Combine(Folder, "recommendations.jsonl")).Select(l => JsonNode.Parse(l)!)];
            foreach (JsonNode link in File.ReadLines(Path.Combine(Folder, "links.jsonl")).Select(l => JsonNode.Parse(l)!)
                .Where(l => (string)l["relation"]! == "translation"))
            {
                _version[(string)link["later"]!["id"]!] = (string)link["earlier"]!["id"]!;
            }

            foreach (JsonNode line in File.ReadLines(Path.Combine(Folder, "lines.jsonl")).Select(l => JsonNode.Parse(l)!))
            {
                Fates(line);
            }
        }

        public string Folder { get; }

        public string[] Texts(string[] row) => [.. _rows.Where(r => Fits(r, row)).Select(r => (string)r["id"]!)];

        /// <summary>Language versions of an item, and equal texts of one meeting, count as one.</summary>
        public IEnumerable<string> Versions(IEnumerable<string> ids) => ids.Select(id => _version.GetValueOrDefault(id, id))
            .Select(id => _rows.First(r => (string)r["id"]! == id)).Select(r => $"{r["meeting"]} {r["text"]}").Distinct();

        public void Dispose() => Directory.Delete(Folder, recursive: true);

        private bool Fits(JsonNode item, string[] row)
        {
            string id = (string)item["id"]!, date = (string?)item["source"]!["date"] ?? "";
            bool Has(string list, string value) => value.Length == 0 || item[list]!.AsArray().Any(v => (string)v! == value);
            bool year = row[2] switch
            {
                "" => true,
                [.. var since, '+'] => string.CompareOrdinal(date, since) >= 0,
                [.. var last, '-'] => date.Length > 0 && string.CompareOrdinal(date[..4], last) <= 0,
                var only => date.StartsWith(only, StringComparison.Ordinal),
            };
            return year && (row[1].Length == 0 || item["themes"]!.AsArray().Any(t => (string)t!["id"]! == row[1]))
                && (row[3].Length == 0 || _fates.Contains((row[3], id))) && Has("proposers", row[4]) && Has("addressees", row[5]);
        }

        private void Fates(JsonNode line)
        {
            string[] before = [];
            foreach (JsonNode? cell in line["cells"]!.AsArray())
            {
                string[] items = [.. cell!["items"]!.AsArray().Select(i => (string)i!)];
                string? status = (string?)cell["status"], strength = (string?)cell["strength_change"];
                bool continued = cell["elsewhere"]?.AsArray().Count > 0;
                _fates.UnionWith(items.SelectMany(i => new[] { (status ?? "", i), (strength ?? "", i) }));
                _fates.UnionWith(status == "dropped" && !continued ? before.Select(i => ("dropped", i)) : []);
                before = items.Length > 0 ? items : before;
            }
        }
    }
}
