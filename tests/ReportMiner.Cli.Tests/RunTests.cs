namespace ReportMiner.Cli.Tests;

/// <summary>The main job as a user runs it, on samples of the corpus.</summary>
public sealed class RunTests : IDisposable
{
    private static readonly string[] Inputs =
    [
        .. new[]
        {
            "expert-panel-2019-en.md",
            "expert-panel-2019-ru.md",
            "training-committee-2022-ru.docx",
            "statement-kazakhstan-2023.pdf"
        }.Select(Cli.Sample)
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_complete_run_ends_with_status_0_and_writes_every_file_of_the_contract()
    {
        var (status, _, error) = Cli.Start(["run", .. Inputs, "--out", _folder]);

        status.Should().Be(0, error);
        string[] contract =
        [
            "recommendations.jsonl", "recommendations.csv", "matrix.csv", "matrix.xlsx", "documents.csv", "links.jsonl", "links.csv",
            "run.json", "datapackage.json"
        ];
        Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)).Should().Contain(contract);
    }

    [Fact]
    public void A_recognised_document_is_called_so()
    {
        string path = Path.Combine(_folder, "scan.pdf");
        File.WriteAllText(
            path,
            "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
                + "/Resources << /XObject << /I 5 0 R >> /Font << /F 6 0 R >> >> /Contents 4 0 R >> endobj\n"
                + "4 0 obj << /Length 112 >>\nstream\nq 600 0 0 800 0 0 cm /I Do Q\n"
                + "BT 3 Tr /F 12 Tf 72 700 Td (1. The Panel met on the lamps of all ports, and closed.) Tj ET\nendstream endobj\n"
                + "5 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
                + "stream\n0\nendstream endobj\n6 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n"
                + "trailer << /Size 7 /Root 1 0 R >>\n%%EOF\n");

        Cli.Start("inspect", path).Out.Should().Contain("The Panel met").And.Contain("recognised").And.NotContain("failed");
    }

    [Fact]
    public void An_incomplete_document_ends_with_status_2_and_names_the_place()
    {
        var (status, _, error) = Cli.Start("run", Cli.Sample("expert-panel-2021-ru.docx"), "--out", _folder);

        status.Should().Be(2);
        error.Should().Contain("RM1201").And.Contain("19");
    }

    [Fact]
    public void A_file_that_is_no_document_fails_and_the_others_go_on()
    {
        string bad = Path.Combine(_folder, "bad.pdf");
        File.WriteAllBytes(bad, [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34, 0x0A, 1, 2, 3]);
        string result = Path.Combine(_folder, "out");

        var (status, _, error) = Cli.Start("run", bad, Inputs[0], "--out", result);

        status.Should().Be(2);
        error.Should().Contain("bad.pdf: failed: RM1004");
        File.ReadLines(Path.Combine(result, "recommendations.jsonl")).Should().NotBeEmpty();
    }

    [Fact]
    public void The_same_bytes_whatever_the_jobs_the_order_the_locale_and_the_time_zone()
    {
        string one = Path.Combine(_folder, "one"), two = Path.Combine(_folder, "two");
        Cli.Start(["run", .. Inputs, "--out", one, "--jobs", "1"]).Status.Should().Be(0);
        var elsewhere = new Dictionary<string, string> { ["LANG"] = "ru_RU.UTF-8", ["LC_ALL"] = "ru_RU.UTF-8", ["TZ"] = "Asia/Kamchatka" };
        Cli.Start(elsewhere, ["run", .. Inputs.Reverse(), "--out", two, "--jobs", "4"]).Status.Should().Be(0);

        string[] files =
        [
            .. Directory.GetFiles(one).Select(f => Path.GetFileName(f)).Where(f => f[0] != '.').Order(StringComparer.Ordinal)
        ];
        files.Should().NotBeEmpty();
        foreach (string file in files)
        {
            File.ReadAllBytes(Path.Combine(two, file)).Should().Equal(File.ReadAllBytes(Path.Combine(one, file)), file);
        }
    }

    [Fact]
    public void Inspect_prints_the_outline_and_the_proof()
    {
        var (status, output, _) = Cli.Start("inspect", Inputs[0]);

        status.Should().Be(0);
        output.Should().Contain("UNDIG/EP.2/2019/5").And.Contain("not accounted for 0").And.Contain("Status:   complete");
    }

    [Fact]
    public void Align_finds_nothing_to_report_in_the_clean_pair()
    {
        var (status, output, _) = Cli.Start("align", Inputs[0], Inputs[1]);

        status.Should().Be(0);
        output.Should().Contain("; 0 discrepancies.");
    }

    [Fact]
    public void Explain_names_words_with_weights() =>
        Cli.Run("explain", "States should oblige Internet service providers to keep traffic data for at least one year.").Out
            .Should().Contain("data-retention").And.MatchRegex(@"[+-]\d+\.\d\d  \w+");
}
