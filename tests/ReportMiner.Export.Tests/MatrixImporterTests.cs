using ReportMiner.Decisions;
using ReportMiner.Export.Import;
using ReportMiner.Model;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tests;

public class MatrixImporterTests
{
    private static readonly RunResult Run = InventedRun.Build();
    private static readonly DateTimeOffset When = new(2036, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static EditedWorkbook Workbook(Language language = Language.English) =>
        new(MemoryTarget.Of(Run, ExportOptions.Default with { Interface = language }, "xlsx").Bytes("matrix.xlsx"));

    private static MatrixImport Import(EditedWorkbook workbook) => MatrixImporter.Read(workbook.Stream, Run, "A. Keeper", When);

    [Fact]
    public void A_workbook_that_nobody_edited_gives_nothing()
    {
        MatrixImport import = Import(Workbook());
        import.Decisions.Should().BeEmpty();
        import.Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Language.English, "Training; partnerships", "repeated")]
    [InlineData(Language.Russian, "обучение;  Партнёрства ", "Повторена")]
    public void Edits_become_decisions_with_who_when_and_what_they_were_made_upon(Language language, string themes, string status)
    {
        MatrixImport import = Import(Workbook(language).Type("L-a1", "themes", themes).Type("L-a3", "status", status).Type("L-a5", "comment", "Ask the harbour master"));
        import.Findings.Should().BeEmpty();
        import.Decisions.Select(d => (d.Line, d.Field, d.Meeting, d.Value)).Should().Equal(
            ("L-a1", DecisionField.Themes, null, "capacity-building;partnerships"),
            ("L-a3", DecisionField.Status, InventedRun.Third, "repeated"),
            ("L-a5", DecisionField.Comment, null, "Ask the harbour master"));
        import.Decisions.Should().OnlyContain(d => d.Who == "A. Keeper" && d.When == When);
        import.Decisions[0].Items.Select(i => i.Id).Should().Equal("a1", "b1", "b1r", "c1");
        import.Decisions[0].Items[0].Should().Be(new DecisionItem("a1", "LP/2031/7", "12 a)", "Harbour States should keep the logs of every lamp for six months."));
    }

    [Fact]
    public void Emptied_themes_are_a_decision()
    {
        Import(Workbook().Type("L-a1", "themes", "")).Decisions.Should().ContainSingle().Which.Value.Should().BeEmpty();
    }

    [Fact]
    public void Edits_elsewhere_and_words_not_understood_are_reported()
    {
        MatrixImport import = Import(Workbook().Type("L-a1", "m0.1", "Another text").Type("L-a2", "themes", "Whales").Type("L-a3", "status", "great"));
        import.Decisions.Should().BeEmpty();
        import.Findings.Select(f => f.Message).Should().Equal(
            "A cell of line L-a1 that is not for editing was changed: that edit was not taken over.",
            "'Whales' is not understood as themes: it was not taken over.",
            "'great' is not understood as status: it was not taken over.");
        import.Findings[0].Row.Should().Be(4);
    }

    [Fact]
    public void Sorting_does_no_harm()
    {
        MatrixImport import = Import(Workbook().Type("L-a2", "comment", "kept").Reverse());
        import.Findings.Should().BeEmpty();
        import.Decisions.Should().ContainSingle().Which.Line.Should().Be("L-a2");
    }

    [Fact]
    public void Rows_deleted_or_without_their_anchor_are_reported()
    {
        MatrixImport import = Import(Workbook().Change(rows => rows[4].Remove()).Type("L-a3", "anchor", "gone"));
        import.Findings.Select(f => f.Message).Should().Equal(
            "The row was added, or lost its hidden cells: it was not taken over.",
            "Line L-a2 is not in the workbook: its row was deleted, or it is new in the run.",
            "Line L-a3 is not in the workbook: its row was deleted, or it is new in the run.");
    }

    [Fact]
    public void Another_file_is_refused()
    {
        Action act = () => MatrixImporter.Read(new MemoryStream([1, 2, 3, 4]), Run, "x", When);
        act.Should().Throw<InvalidDataException>();
        Action noKeys = () => Import(Workbook().Change(rows => rows[0].Remove()));
        noKeys.Should().Throw<InvalidDataException>().WithMessage("*row of keys*");
    }

    [ProgramFact("soffice")]
    public void Edits_survive_that_LibreOffice_saves_the_file_anew()
    {
        string folder = Directory.CreateTempSubdirectory("export-tests-").FullName;
        try
        {
            string edited = Path.Combine(folder, "matrix.xlsx");
            File.WriteAllBytes(edited, Workbook(Language.Russian).Type("L-a1", "themes", "Партнёрства; Обучение").Type("L-a3", "status", "объединена").Type("L-c2", "comment", "=1+1 as text").Stream.ToArray());
            ProgramRun.Output("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir", Path.Combine(folder, "saved"), edited);
            using FileStream saved = File.OpenRead(Path.Combine(folder, "saved", "matrix.xlsx"));
            MatrixImport import = MatrixImporter.Read(saved, Run, "A. Keeper", When);
            import.Findings.Should().BeEmpty();
            import.Decisions.Select(d => (d.Line, d.Value)).Should().Equal(("L-a1", "partnerships;capacity-building"), ("L-a3", "merged"), ("L-c2", "=1+1 as text"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
