using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Tests.Inputs;

/// <summary>Nothing is passed over in silence, and no result is read as a document.</summary>
public sealed class EarlierResultsTests : IDisposable
{
    private readonly Folder _folder = new();

    public EarlierResultsTests()
    {
        Directory.CreateDirectory(_folder.At("old"));
        foreach (string result in new[] { "recommendations.jsonl", "run.json", "report.html", "consolidated.docx", "matrix.xlsx" })
        {
            _folder.Add($"old/{result}", "{}");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Results_of_an_earlier_run_are_named_and_not_read()
    {
        _folder.Add("a.txt", "1. The Panel met.\n");
        _folder.Add("old/b.txt", "1. The Panel met again.\n");
        CollectedInputs inputs = InputCollector.Gather([_folder.Path]);
        inputs.Files.Select(f => Path.GetRelativePath(_folder.Path, f)).Should().Equal("a.txt", Path.Combine("old", "b.txt"));
        inputs.Notes.Should().ContainSingle().Which.Should().StartWith("3 files of ").And
            .EndWith("are results of an earlier run and were not read.");
    }

    [Fact]
    public void A_document_whose_name_lost_its_end_is_found_by_its_first_bytes()
    {
        _folder.Add("A.CN.4.L.900", "%PDF-1.4 cut short");
        _folder.Add("LETTER", "{\\rtf1 1. The Panel met.}");
        _folder.Add("Makefile", "all:\n");
        InputCollector.Gather([_folder.Path]).Files.Select(Path.GetFileName).Should().BeEquivalentTo("A.CN.4.L.900", "LETTER");
    }

    [Fact]
    public void A_page_of_a_report_that_is_no_result_is_a_document() =>
        InputCollector.Collect([_folder.Add("report.html", "<p>1. The Panel met.</p>")]).Should().HaveCount(1);

    [Fact]
    public void A_folder_of_results_alone_and_a_result_by_name_are_refused()
    {
        Refused(() => InputCollector.Gather([_folder.At("old")])).Should().Contain("only results of an earlier run");
        Refused(() => InputCollector.Gather([_folder.At("old/report.html")])).Should().Contain("is a result of an earlier run");
    }

    [Theory]
    [InlineData("in", "in")]
    [InlineData("in/sub", "in")]
    public void Results_do_not_go_into_a_folder_of_inputs(string input, string output)
    {
        Directory.CreateDirectory(_folder.At("in/sub"));
        _folder.Add("in/sub/a.txt", "1. The Panel met.\n");
        Refused(() => InputCollector.Gather([_folder.At(input)], _folder.At(output))).Should().Contain("name another folder");
        InputCollector.Gather([_folder.At("in")], _folder.At("in/results")).Files.Should()
            .HaveCount(1, "results may go below the documents");
        InputCollector.Gather([_folder.At("in/sub/a.txt")], _folder.At("in/sub")).Files.Should().HaveCount(1, "a file is named by itself");
    }

    [Theory]
    [InlineData("report.pdf", "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>")]
    [InlineData("report.pdf", "<!DOCTYPE html><html><body><p>Please wait while we verify your browser.</p></body></html>")]
    [InlineData("report.html", "<!DOCTYPE html><html><body><h1>403 Forbidden</h1></body></html>")]
    [InlineData("doklad.html", "<!DOCTYPE html><html><body><h1>Страница не найдена</h1></body></html>")]
    public void A_page_that_a_server_sent_instead_is_a_failed_document(string name, string content)
    {
        Document document = DocumentProcessor.Process(_folder.Add(name, content), CancellationToken.None).Document;
        document.Status.Should().Be(DocumentStatus.Failed);
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("RM1011");
    }

    private static string Refused(Action act) => act.Should().Throw<InputException>().Which.Message;
}
