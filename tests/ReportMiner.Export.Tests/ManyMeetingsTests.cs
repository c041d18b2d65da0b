using System.Globalization;
using CsvHelper;
using ReportMiner.Decisions;
using ReportMiner.Export.Import;
using ReportMiner.Export.Matrix;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tests;

/// <summary>A run of more meetings than can have a block of columns each.</summary>
public sealed class ManyMeetingsTests
{
    [Fact]
    public void Blocks_hold_the_stages_of_a_line_and_name_their_meetings()
    {
        List<Dictionary<string, string>> rows = Matrix(With(MatrixLayout.MostMeetings + 1));

        rows[0].Keys.Where(k => k.EndsWith(" meeting", StringComparison.Ordinal)).Should()
            .Equal("stage 1 meeting", "stage 2 meeting", "stage 3 meeting");
        Dictionary<string, string> kept = rows.Single(r => r["line"] == "L-a1"), dropped = rows.Single(r => r["line"] == "L-a5");
        Stages(kept, "meeting").Should().Equal(InventedRun.First, InventedRun.Second, InventedRun.Third);
        Stages(kept, "items").Should().Equal("a1", "b1;b1r", "c1");
        Stages(dropped, "meeting").Should().Equal(InventedRun.First, InventedRun.Second, "");
        Stages(dropped, "status").Should().Equal("new", "dropped", "");
    }

    [Fact]
    public void Up_to_a_hundred_each_meeting_has_a_block()
    {
        List<Dictionary<string, string>> rows = Matrix(With(MatrixLayout.MostMeetings));

        rows[0].Keys.Count(k => k.EndsWith(" label", StringComparison.Ordinal)).Should().Be(MatrixLayout.MostMeetings);
        rows[0].Keys.Should().NotContain("stage 1 meeting");
    }

    [Fact]
    public void Edits_of_the_workbook_of_many_meetings_come_back()
    {
        RunResult run = With(MatrixLayout.MostMeetings + 1);
        EditedWorkbook workbook = new(MemoryTarget.Of(run, "xlsx").Bytes("matrix.xlsx"));

        MatrixImport import =
            MatrixImporter.Read(
                workbook.Type("L-a3", "status", "repeated").Stream,
                run,
                "A. Keeper",
                new DateTimeOffset(2036, 1, 2, 3, 4, 5, TimeSpan.Zero));

        import.Findings.Should().BeEmpty();
        import.Decisions.Should().ContainSingle().Which.Should()
            .Match<Decision>(d => d.Line == "L-a3" && d.Meeting == InventedRun.Third && d.Value == "repeated");
    }

    /// <summary>The invented run after so many meetings that its own three are the last of the number given.</summary>
    private static RunResult With(int meetings)
    {
        RunResult run = InventedRun.Build();
        IEnumerable<string> before =
            Enumerable.Range(1, meetings - 3).Select(i => string.Create(CultureInfo.InvariantCulture, $"Earlier meeting {i}"));
        return run with { Lineage = run.Lineage with { Meetings = [.. before, .. run.Lineage.Meetings] } };
    }

    private static IEnumerable<string> Stages(Dictionary<string, string> row, string column) =>
        Enumerable.Range(1, 3).Select(i => row[$"stage {i} {column}"]);

    private static List<Dictionary<string, string>> Matrix(RunResult run)
    {
        using var csv =
            new CsvReader(
                new StringReader(MemoryTarget.Of(run, "matrix").Text("matrix.csv").TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(r => ((IDictionary<string, object>)r).ToDictionary(p => p.Key, p => (string)p.Value))];
    }
}
