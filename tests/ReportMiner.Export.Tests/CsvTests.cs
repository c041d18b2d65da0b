using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Export.Csv;
using ReportMiner.Export.RunReport;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tests;

public class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-x", "'-x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("  =x", "'  =x")]
    [InlineData("\u00A0=x", "'\u00A0=x")]
    [InlineData("\u3000=x", "'\u3000=x")]
    [InlineData("'\u3000=x", "''\u3000=x")]
    [InlineData("＝x", "'＝x")]
    [InlineData("＋x", "'＋x")]
    [InlineData("－x", "'－x")]
    [InlineData("＠x", "'＠x")]
    [InlineData("'=x", "''=x")]
    [InlineData("a=b", "a=b")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("(a)", "(a)")]
    [InlineData("", "")]
    public void Formulas_are_neutralised_and_nothing_else_is_touched(string text, string cell) => CellText.ForCsv(text).Should().Be(cell);

    [Theory]
    [InlineData("a\0b\u001b[1mc\u007f", "ab[1mc")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a😀b", "a😀b")]
    [InlineData("a\u202Eb\u2066c", "abc")]
    [InlineData("\tтекст\n", "\tтекст\n")]
    public void Characters_that_no_cell_should_hold_go_out(string text, string clean) => CellText.Clean(text).Should().Be(clean);

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => CellText.Clean("a\uD800b\uDC00").Should().Be("a\uFFFDb\uFFFD");

    [Fact]
    public void A_cell_holds_32767_characters_and_a_longer_text_is_cut_with_a_note()
    {
        CellText.Fit(new string('x', 32_767)).Should().HaveLength(32_767);
        CellText.Fit(new string('x', 32_768)).Should().Be(new string('x', 32_700) + "… [continued in recommendations.jsonl]");
        CellText.Fit(new string('x', 32_699) + "😀" + new string('y', 100)).Should().StartWith(new string('x', 32_699) + "…");
    }

    [Fact]
    public void A_cut_text_is_reported_in_the_run_report()
    {
        RunResult run = InventedRun.Build();
        run = run with
        {
            Recommendations = [run.Recommendations.Read(0) with { Text = new string('д', 40_000) }, .. run.Recommendations.Skip(1)]
        };
        LongCells.In(new RunView(run)).Should().ContainSingle().Which.Should().ContainSingle().Which.Message.Should()
            .Be("Column text of item a1 has 40000 characters and was cut at 32700.");
        MemoryTarget.Of(run, "run").Text("run.json").Should().Contain("\"code\": \"RM1501\"");
    }

    [Theory]
    [InlineData(" lamp", "\" lamp\"")]
    [InlineData("lamp ", "\"lamp \"")]
    [InlineData("a lamp", "a lamp")]
    [InlineData("lamp;lens", "\"lamp;lens\"")]
    [InlineData("lamp\tlens", "\"lamp\tlens\"")]
    [InlineData("a \"lamp\"", "\"a \"\"lamp\"\"\"")]
    public void Outer_blanks_and_what_some_program_takes_for_a_separator_are_quoted(string text, string cell)
    {
        using var stream = new MemoryStream();
        CsvRows.Write(stream, [new CsvColumn<string>(new Field("lamp", FieldType.String, "A lamp."), value => value)], [text]);

        Encoding.UTF8.GetString(stream.ToArray())[1..].Split("\r\n").Should().Equal("lamp", cell, "");
    }

    [Fact]
    public void Files_begin_with_a_byte_order_mark_and_end_lines_with_CRLF()
    {
        byte[] bytes = MemoryTarget.Of(InventedRun.Build(), "csv").Bytes("documents.csv");
        bytes.Take(3).Should().Equal(0xEF, 0xBB, 0xBF);
        bytes.TakeLast(2).Should().Equal((byte)'\r', (byte)'\n');
    }

    [Fact]
    public void Items_stand_one_a_row_with_joined_lists()
    {
        var rows = Read("csv", "recommendations.csv");
        rows.Should().HaveCount(15);
        rows[0]["section"].Should().Be("IV. Conclusions and recommendations / A. Lamps");
        rows[0]["pages"].Should().Be("3;4");
        rows[9]["themes"].Should().Be("partnerships;capacity-building");
        rows[9]["theme_scores"].Should().Be("0.9123;0.8123");
        rows[5]["subitems"].Should().Be("(i) in paper form;\n(ii) in digital form.");
        rows[11]["text"].Should().StartWith("'=cmd|").And.NotContain("\u001b").And.NotContain("\0");
        rows[12]["action"].Should().Be("5");
    }

    [Fact]
    public void The_matrix_has_one_row_a_line_and_a_block_a_meeting()
    {
        var rows = Read("matrix", "matrix.csv");
        rows.Should().HaveCount(6);
        rows[0]["status"].Should().Be("reworded");
        rows[0]["Lighthouse Panel 2033 label"].Should().Be("20 (a)");
        rows[0]["Lighthouse Panel 2033 text ru"].Should().StartWith("Портовые государства");
        rows[0]["Lighthouse Panel 2033 text en"].Should().EndWith("\n(i) in paper form;\n(ii) in digital form.");
        rows[0]["Lighthouse Panel 2033 strength change"].Should().Be("strengthened");
        rows[1]["status"].Should().Be("dropped");
        rows[2]["Lighthouse Panel 2031 text"].Should()
            .Be("12 c) Ports should share spare lenses with their neighbours.\n\n12 d) Ports should lend boats to their neighbours.");
        rows[2]["Lighthouse Panel 2031 items"].Should().Be("a3;a4");
        rows[3]["status_meeting"].Should().Be(InventedRun.Second);
    }

    /// <summary>What a spreadsheet of any region would turn into another number or a date is kept apart, and only that.</summary>
    [Theory]
    [InlineData("115.10", true)]
    [InlineData("140,1", true)]
    [InlineData("12/4", true)]
    [InlineData("3-4", true)]
    [InlineData("007", true)]
    [InlineData("12:30", true)]
    [InlineData("1e5", true)]
    [InlineData("12345678901234567890", true)]
    [InlineData("50 %", true)]
    [InlineData("12", false)]
    [InlineData("2020", false)]
    [InlineData("115.10.", false)]
    [InlineData("(a)", false)]
    [InlineData("A/RES/74/247", false)]
    [InlineData("140.1–140.5", false)]
    [InlineData("12c67848e25bffda", false)]
    [InlineData("'115.10", true)]
    public void Labels_and_ids_stay_text(string text, bool kept)
    {
        CellText.ForCsv(text).Should().Be(kept ? "'" + text : text);
        CellText.FromCsv(CellText.ForCsv(text)).Should().Be(text);
    }

    /// <summary>As LibreOffice of either region reads the table.</summary>
    [ProgramFact("soffice")]
    public void A_label_with_a_point_stays_text_in_both_regions()
    {
        RunResult run = InventedRun.Build();
        run = run with { Recommendations = [.. run.Recommendations.Select(r => r with { Label = "115.10", Path = ["115.10"] })] };
        string folder = Directory.CreateTempSubdirectory("export-tests-").FullName;
        try
        {
            foreach (string format in new[] { "csv", "csv-ru" })
            {
                string name = format == "csv" ? "recommendations.csv" : "recommendations.ru.csv";
                File.WriteAllBytes(Path.Combine(folder, name), MemoryTarget.Of(run, format).Bytes(name));
                foreach (string region in new[] { "1033", "1049" })
                {
                    ProgramRun.Output(
                        "soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless",
                        $"--infilter=CSV:{(format == "csv" ? 44 : 59)},34,76,1,,{region}",
                        "--convert-to", "html:HTML (StarCalc)", "--outdir", folder, Path.Combine(folder, name));
                    string page = File.ReadAllText(Path.Combine(folder, Path.ChangeExtension(name, ".html")));
                    page.Should().Contain(">'115.10<", $"{format} in {region}").And.NotContain("sdval=\"115.1").And.NotContain("115.1<");
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Dictionary<string, string>> Read(string format, string file) =>
        Read(MemoryTarget.Of(InventedRun.Build(), format).Bytes(file));

    /// <summary>All rows, the header among them, cell by cell.</summary>
    public static List<string[]> Rows(byte[] bytes, string delimiter = ",")
    {
        using var text = new StreamReader(new MemoryStream(bytes));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, NewLine = "\r\n" });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }

    public static List<Dictionary<string, string>> Read(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = new List<Dictionary<string, string>>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!));
        }

        return rows;
    }
}
