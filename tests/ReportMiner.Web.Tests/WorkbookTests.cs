using System.Xml.Linq;
using ReportMiner.Cli.Tests;
using ReportMiner.Decisions;
using ReportMiner.Export.Tests.Browsing;
using ReportMiner.Store.Folders;

namespace ReportMiner.Web.Tests;

/// <summary>What was decided on the pages goes out as a workbook, is edited in LibreOffice and comes back: the log holds exactly the
/// edits.</summary>
public sealed class WorkbookTests
{
    [ProgramFact("soffice")]
    public async Task From_the_log_to_the_workbook_and_back_the_log_holds_exactly_the_edits()
    {
        await using Server server = await Server.StartAsync();
        string folder = Directory.CreateTempSubdirectory("workbook-").FullName;
        string[] ids = await LogTests.ItemsAsync(server, 4);
        await server.DecideAsync(ids[0], "comment", "From the page.", 0);
        await server.DecideAsync(ids[1], "comment", "Stays as it is.", 0);
        string[] before = await File.ReadAllLinesAsync(Path.Combine(server.Folder, "decisions.jsonl"));
        string workbook = Path.Combine(folder, "matrix.xlsx");
        await File.WriteAllBytesAsync(workbook, await server.Client.GetByteArrayAsync("/api/export/xlsx"));

        var sheet = new FlatSheet(workbook, "Matrix", folder);
        int comment = Column(sheet.Rows[0], "comment"), themes = Column(sheet.Rows[0], "themes");
        string[] lines = await Task.WhenAll(ids.Select(async id => (string)(await server.GetAsync("items/" + id))["line"]!["id"]!));
        FlatSheet.Text(Row(sheet, lines[0]), comment).Should().Be("From the page.");
        FlatSheet.Type(Row(sheet, lines[0]), comment, "Edited in the sheet.");
        FlatSheet.Type(Row(sheet, lines[2]), comment, "Новое замечание");
        string theme = FlatSheet.Text(Row(sheet, lines[3]), themes).Contains("Human rights", StringComparison.Ordinal)
            ? "Sovereignty and jurisdiction" : "Human rights and safeguards";
        FlatSheet.Type(Row(sheet, lines[3]), themes, theme);
        Programs.Run("import", sheet.Save(), "--in", server.Folder, "--who", "Clerk");

        (await File.ReadAllLinesAsync(Path.Combine(server.Folder, "decisions.jsonl")))[..2].Should().Equal(before);
        Decision[] log = [.. new FolderStore(server.Folder).ReadDecisions()];
        log[2..].Select(d => (d.Line, d.Field, d.Who)).Should().BeEquivalentTo([
            (lines[0], DecisionField.Comment, "Clerk"), (lines[2], DecisionField.Comment, "Clerk"),
                (lines[3], DecisionField.Themes, "Clerk")]);
        log[2..].Where(d => d.Field == DecisionField.Comment).Select(d => d.Value).Should()
            .BeEquivalentTo("Edited in the sheet.", "Новое замечание");
        log.Single(d => d.Line == lines[0] && d.Who == "Clerk").Should()
            .Match<Decision>(d => d.Before == "From the page." && d.Version == 2);
        ((string)(await server.GetAsync("items/" + ids[2]))["matters"]!["comment"]!["value"]!).Should().Be("Новое замечание");
        new FolderStore(server.Folder).Read().DecisionConflicts.Should().BeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    private static XElement Row(FlatSheet sheet, string line) => sheet.Rows.First(r => FlatSheet.Text(r, 0) == line);

    private static int Column(XElement heading, string name) => Enumerable.Range(0, 40).First(c => FlatSheet.Text(heading, c) == name);
}
