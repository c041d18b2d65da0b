using System.Text;
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
        MatrixImport import =
            Import(Workbook(language).Type("L-a1", "themes", themes).Type("L-a3", "status", status)
                .Type("L-a5", "comment", "Ask the harbour master"));
        import.Findings.Should().BeEmpty();
        import.Decisions.Select(d => (d.Line, d.Field, d.Meeting, d.Value)).Should().Equal(
            ("L-a1", DecisionField.Themes, null, "capacity-building;partnerships"),
            ("L-a3", DecisionField.Status, InventedRun.Third, "repeated"),
            ("L-a5", DecisionField.Comment, null, "Ask the harbour master"));
        import.Decisions.Should().OnlyContain(d => d.Who == "A. Keeper" && d.When == When);
        import.Decisions[0].Items.Select(i => i.Id).Should().Equal("a1", "b1", "b1r", "c1");
        import.Decisions[0].Items[0].Should()
            .Be(new DecisionItem("a1", "LP/2031/7", "12 a)", "Harbour States should keep the logs of every lamp for six months."));
    }

    [Fact]
    public void Emptied_themes_are_a_decision()
    {
        Import(Workbook().Type("L-a1", "themes", "")).Decisions.Should().ContainSingle().Which.Value.Should().BeEmpty();
    }

    [Fact]
    public void Edits_elsewhere_and_words_not_understood_are_reported()
    {
        MatrixImport import =
            Import(Workbook().Type("L-a1", "m0.1", "Another text").Type("L-a2", "themes", "Whales").Type("L-a3", "status", "great"));
        import.Decisions.Should().BeEmpty();
        import.Findings.Select(f => f.Message).Should().Equal(
            "A cell of line L-a1 that is not for editing was changed: that edit was not taken over.",
            "'Whales' is not understood as themes: it was not taken over.",
            "'great' is not understood as status: it was not taken over.");
        import.Findings[0].Row.Should().Be(4);
    }

    [Theory]
    [InlineData("L-a3", "merged", "b3-c4 merged")]
    [InlineData("L-a3", "нет", "b3-c4 none")]
    [InlineData("L-a3", "20 (b)", "b3-c4 none, b2-c4 same")]
    [InlineData("L-a3", "none; LP/2033/4, 20 (b)", "b3-c4 none, b3-c4 none, b2-c4 same")]
    [InlineData("L-c3", "LP/2033/4, 20 (b)", "b2-c3 same")]
    [InlineData("L-c3", "Разделено b2", "b2-c3 split")]
    [InlineData("L-c3", "вместе 31", "c1-c3 together")]
    [InlineData("L-a1", "apart 12 a)", "a1-b1 apart")]
    public void A_link_is_decided_by_a_word_or_by_another_item(string line, string typed, string decided)
    {
        MatrixImport import = Import(Workbook().Type(line, "link", typed));
        import.Findings.Should().BeEmpty();
        string.Join(", ", import.Decisions.Select(d => $"{d.Items[0].Id}-{d.Items[1].Id} {d.Value}")).Should().Be(decided);
        import.Decisions.Should().OnlyContain(d => d.Field == DecisionField.Link && d.Who == "A. Keeper" && d.Items.Length == 2);
    }

    [Theory]
    [InlineData("L-c3", "same", "The row has no uncertain link: name the other item.")]
    [InlineData("L-c3", "same 999", "'999' is no item of this run.")]
    [InlineData("L-c3", "perhaps", "'perhaps' is no item of this run.")]
    public void A_link_that_is_not_understood_is_one_finding(string line, string typed, string problem)
    {
        MatrixImport import = Import(Workbook().Type(line, "link", typed));
        import.Decisions.Should().BeEmpty();
        import.Findings.Should().ContainSingle().Which.Message.Should().Be($"'{typed}' is not understood as a link: {problem}");
    }

    [Fact]
    public void The_candidate_is_shown_with_its_score_shared_words_and_text()
    {
        string matrix = MemoryTarget.Of(Run, "matrix").Text("matrix.csv");
        matrix.Should().Contain("b3 (LP/2033/4, (c)) 0.41: shared: keep, logs; new: buoy");
        Workbook().Cells("L-a3").Should().ContainSingle(c => c.Contains("possibly", StringComparison.Ordinal)).Which.Should()
            .EndWith("possibly from: LP/2033/4, (c) (0.41); shared words: keep, logs\n«Ports should share spare lenses and boats with "
                + "their neighbours.»");
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

    [Fact]
    public void A_matrix_of_another_run_is_named_in_one_line()
    {
        RunResult other = Run with
        {
            Lineage = Run.Lineage with { Lines = [.. Run.Lineage.Lines.Select(l => l with { Id = "X" + l.Id })] }
        };
        Action act = () => MatrixImporter.Read(Workbook().Stream, other, "x", When);
        act.Should().Throw<InvalidDataException>().WithMessage("none of its * rows is of this run*");
    }

    /// <summary>The machine's table, edited by people: in either separator and encoding, header in another case.</summary>
    [Theory]
    [InlineData(',', "utf-8", false)]
    [InlineData(';', "windows-1251", true)]
    [InlineData('\t', "utf-16", true)]
    public void Edits_of_the_table_come_back(char separator, string encoding, bool upper)
    {
        string[][] rows = [.. CsvTests.Rows(MemoryTarget.Of(Run, "matrix").Bytes("matrix.csv"))];
        int Column(string name) => Array.IndexOf(rows[0], name);
        string[] Row(string line) => rows.Single(r => r[0] == line);
        Row("L-a1")[Column("themes")] = "Partnerships; training";
        Row("L-a3")[Column("status")] = "без изменений";
        Row("L-c2")[Column("comment")] = "нужно обсудить";
        rows[0] = upper ? [.. rows[0].Select(n => n.ToUpperInvariant())] : rows[0];
        string text =
            string.Concat(rows.Select(
                r => string.Join(separator, r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
        Encoding written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        MatrixImport import =
            MatrixImporter.Read(new MemoryStream([.. written.GetPreamble(), .. written.GetBytes(text)]), Run, "A. Keeper", When);
        import.Findings.Should().BeEmpty();
        import.Decisions.Select(d => (d.Line, d.Value)).Should()
            .Equal(("L-a1", "partnerships;capacity-building"), ("L-a3", "repeated"), ("L-c2", "нужно обсудить"));
    }

    [Fact]
    public void A_row_of_the_table_with_other_items_is_reported()
    {
        string table =
            MemoryTarget.Of(Run, "matrix").Text("matrix.csv").Replace("a2", "zz", StringComparison.Ordinal)
                .Replace("L-zz", "L-a2", StringComparison.Ordinal);
        MatrixImport import = MatrixImporter.Read(new MemoryStream(Encoding.UTF8.GetBytes(table)), Run, "x", When);
        import.Decisions.Should().BeEmpty();
        import.Findings.Should().ContainSingle().Which.Message.Should()
            .Be("Line L-a2 has other items in this run: the row was not taken over.");
    }

    [ProgramFact("soffice")]
    public void Edits_of_the_workbook_come_back_from_other_formats()
    {
        string folder = Directory.CreateTempSubdirectory("export-tests-").FullName;
        try
        {
            string edited = Path.Combine(folder, "matrix.xlsx");
            File.WriteAllBytes(
                edited,
                Workbook(Language.Russian).Type("L-a1", "themes", "Партнерства; Обучение").Type("L-a3", "status", "объединено")
                    .Type("L-c2", "comment", "две\nстроки").Stream.ToArray());
            foreach (string format in new[] { "ods", "csv:Text - txt - csv (StarCalc):59,34,76,1,,1049" })
            {
                ProgramRun.Output(
                    "soffice",
                    $"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    format,
                    "--outdir",
                    folder,
                    edited);
                using FileStream saved = File.OpenRead(Path.Combine(folder, "matrix." + format[..3]));
                MatrixImport import = MatrixImporter.Read(saved, Run, "A. Keeper", When);
                import.Findings.Should().BeEmpty(format);
                import.Decisions.Select(d => (d.Line, d.Value)).Should()
                    .Equal(("L-a1", "partnerships;capacity-building"), ("L-a3", "merged"), ("L-c2", "две\nстроки"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [ProgramFact("soffice")]
    public void Edits_survive_that_LibreOffice_saves_the_file_anew()
    {
        string folder = Directory.CreateTempSubdirectory("export-tests-").FullName;
        try
        {
            string edited = Path.Combine(folder, "matrix.xlsx");
            File.WriteAllBytes(
                edited,
                Workbook(Language.Russian).Type("L-a1", "themes", "Партнёрства; Обучение").Type("L-a3", "status", "объединена")
                    .Type("L-c2", "comment", "=1+1 as text").Stream.ToArray());
            ProgramRun.Output(
                "soffice",
                $"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                Path.Combine(folder, "saved"),
                edited);
            using FileStream saved = File.OpenRead(Path.Combine(folder, "saved", "matrix.xlsx"));
            MatrixImport import = MatrixImporter.Read(saved, Run, "A. Keeper", When);
            import.Findings.Should().BeEmpty();
            import.Decisions.Select(d => (d.Line, d.Value)).Should()
                .Equal(("L-a1", "partnerships;capacity-building"), ("L-a3", "merged"), ("L-c2", "=1+1 as text"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
