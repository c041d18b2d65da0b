using System.Text.Json;
using System.Xml.Linq;

namespace ReportMiner.Cli.Tests;

/// <summary>What people edit in the workbook outlives later runs.</summary>
public sealed class RoundTripTests : IDisposable
{
    private const int Edited = 20, Themes = 2, Status = 3;

    private static readonly string[] Inputs =
    [
        .. new[] { "expert-panel-2019-en.md", "expert-panel-2021-en.docx", "expert-panel-2023-en.html" }.Select(Cli.Sample)
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-round-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [ProgramFact("soffice")]
    public void Twenty_rows_edited_in_LibreOffice_are_kept_or_shown_as_conflicts()
    {
        string results = Path.Combine(_folder, "results");
        Run(results, Inputs);
        Dictionary<string, string> edits = Edit(Path.Combine(results, "matrix.xlsx"), out string edited);
        var (status, _, error) = Cli.Run("import", edited, "--in", results, "--who", "A. Officer", "--when", "2036-01-02T00:00:00Z");
        (status, error.Split(';')[0]).Should().Be((0, $"40 edits kept in {Path.Combine(results, "decisions.jsonl")}"), error);

        Run(results, [.. Inputs, "--compare-all", "--strict", "--no-cache"]);
        Decided(results).Should().BeEquivalentTo(edits, "another setting changes no text");
        Conflicts(results).Should().BeEmpty();

        Run(results, [.. Inputs, Revised()]);
        Kept(results).Should().BeEquivalentTo(edits.Keys, "a further document leaves the others as they are");
        Conflicts(results).Should().BeEmpty();

        Run(results, [.. Inputs[..2], Revised()]);
        string[] conflicts = Conflicts(results);
        Dictionary<string, string> decided = Decided(results);
        var moved =
            edits.Where(e => !decided.ContainsKey(e.Key) && !conflicts.Any(c => c.StartsWith(e.Key, StringComparison.Ordinal)))
                .Select(e => e.Value);
        decided.Where(d => !edits.ContainsKey(d.Key)).Select(d => d.Value).Should()
            .BeEquivalentTo(
                moved,
                "none is lost where a document was replaced: an item that stands in the revision too takes its decisions to the "
                    + "line there");
        File.ReadLines(Path.Combine(results, "decisions.jsonl")).Should().HaveCount(2 * Edited);

        Run(results, Inputs);
        Decided(results).Should().BeEquivalentTo(edits, "a decision in conflict comes back with its document");
    }

    /// <summary>Types a theme and a status into every row that is to be edited.</summary>
    /// <returns>By line: the themes and the status typed.</returns>
    private Dictionary<string, string> Edit(string workbook, out string edited)
    {
        var sheet = new FlatSheet(workbook, "Matrix", _folder);
        XElement[] rows = [.. sheet.Rows.Skip(3).Where(r => FlatSheet.Text(r, 0).Length > 0)];
        (FlatSheet.Text(sheet.Rows[0], Themes), FlatSheet.Text(sheet.Rows[0], Status)).Should().Be(("themes", "status"));
        rows.Length.Should().BeGreaterThan(Edited);
        var edits = new Dictionary<string, string>();
        foreach (XElement row in rows.Where((_, i) => i * Edited / rows.Length != (i - 1) * Edited / rows.Length || i == 0).Take(Edited))
        {
            bool human = FlatSheet.Text(row, Themes).Contains("Human rights", StringComparison.Ordinal),
                merged = FlatSheet.Text(row, Status) == "merged";
            FlatSheet.Type(row, Themes, human ? "Sovereignty and jurisdiction" : "Human rights and safeguards");
            FlatSheet.Type(row, Status, merged ? "split" : "merged");
            edits.Add(FlatSheet.Text(row, 0), $"{(human ? "sovereignty" : "human-rights")} {(merged ? "split" : "merged")}");
        }

        edits.Should().HaveCount(Edited);
        edited = sheet.Save();
        return edits;
    }

    /// <summary>The report of 2023 as a revision: another symbol, and some recommendations reworded.</summary>
    private string Revised()
    {
        string file = Path.Combine(_folder, "expert-panel-2023-rev-en.html");
        File.WriteAllText(file, File.ReadAllText(Inputs[2])
            .Replace("UNDIG/EP.2/2023/6</strong>", "UNDIG/EP.2/2023/6/Rev.1</strong>", StringComparison.Ordinal)
            .Replace("should seek", "must seek", StringComparison.Ordinal));
        return file;
    }

    private static void Run(string results, string[] arguments) => Cli.Start(["run", .. arguments, "--out", results]).Status.Should().Be(0);

    private static Dictionary<string, string> Decided(string results) =>
        Lines(results).Where(l => l.Decided == "themes;status").ToDictionary(l => l.Line, l => $"{l.Themes} {l.Status}");

    private static IEnumerable<string> Kept(string results) => Lines(results).Where(l => l.Decided == "themes;status").Select(l => l.Line);

    private static IEnumerable<(string Line, string Themes, string Status, string Decided)> Lines(string results)
    {
        string[] rows = File.ReadAllLines(Path.Combine(results, "matrix.csv"));
        List<string> header = [.. rows[0].TrimStart('\uFEFF').Split(',')];
        int themes = header.IndexOf("themes"), status = header.IndexOf("status"), decided = header.IndexOf("decided");
        foreach (string[] cells in rows.Skip(1).Select(r => r.Split(',')).Where(c => c.Length > decided))
        {
            yield return (cells[0], cells[themes].Trim('"'), cells[status], cells[decided].Trim('"'));
        }
    }

    private static string[] Conflicts(string results)
    {
        using JsonDocument run = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(results, "run.json")));
        return run.RootElement.TryGetProperty("decisionConflicts", out JsonElement conflicts)
            ? [.. conflicts.EnumerateArray().Select(c => c.GetString()!)]
            : [];
    }
}
