using System.IO.Compression;
using System.Text;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Pipeline.Tests.Inputs;

/// <summary>Documents in archives are documents of the run; what archives do to a program is a row.</summary>
public sealed class ArchiveTests : IDisposable
{
    private const string Report =
        "Recommendations\n\n1. States should keep a register of requests.\n\n2. States should publish the register.\n";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Members_are_documents_under_the_path_that_goes_on_inside_the_archive()
    {
        _folder.AddSample("expert-panel-2021-en.docx");
        Zip(
            "all.zip",
            ("inner/report.txt", Report),
            ("photo.jpg", "x"),
            ("__MACOSX/._report.txt", "x"),
            ("empty/", ""),
            ("doc.docx", File.ReadAllBytes(_folder.At("expert-panel-2021-en.docx"))));
        File.Delete(_folder.At("expert-panel-2021-en.docx"));

        RunResult result = Run(_folder.Path);

        result.Documents.Select(d => (d.Document.Source.File, d.Document.Status)).Should().Equal(
            ("all.zip/doc.docx", DocumentStatus.Complete), ("all.zip/inner/report.txt", DocumentStatus.Complete));
        result.Recommendations.Where(i => i.Source.File == "all.zip/inner/report.txt").Select(i => i.Text).Should().Equal(
            "States should keep a register of requests.", "States should publish the register.");
        DocumentProcessor.Process(_folder.Add("report.txt", Report), CancellationToken.None).Document.Source.Sha256
            .Should().Be(result.Documents[1].Document.Source.Sha256, "the hash is that of the member");
    }

    [Fact]
    public void An_archive_named_by_itself_gives_the_same_names()
    {
        Zip("all.zip", ("inner/report.txt", Report));
        Run(_folder.At("all.zip")).Documents.Select(d => d.Document.Source.File).Should().Equal("all.zip/inner/report.txt");
    }

    [Fact]
    public void What_cannot_be_opened_is_a_row_with_its_reason()
    {
        Zip("nested.zip", ("inside.zip", Bytes(("a.txt", Report))), ("../out.txt", Report), ("bomb.txt", new string('a', 40 << 20)));
        Zip("none.zip", ("photo.jpg", "x"));
        File.WriteAllBytes(_folder.At("cut.zip"), Bytes(("a.txt", Report))[..60]);

        Run(_folder.Path).Documents.ToDictionary(d => d.Document.Source.File, d => d.Document.Diagnostics.Single().Code).Should()
            .BeEquivalentTo(new Dictionary<string, string>
        {
            ["nested.zip/inside.zip"] = DiagnosticCatalogue.UnsupportedFormat.Code,
            ["out.txt"] = DiagnosticCatalogue.Broken.Code,
            ["nested.zip/bomb.txt"] = DiagnosticCatalogue.TooLarge.Code,
            ["none.zip"] = DiagnosticCatalogue.EmptyFile.Code,
            ["cut.zip"] = DiagnosticCatalogue.Broken.Code,
        });
    }

    [Fact]
    public void Too_many_files_are_told_before_their_names_are_read()
    {
        Zip("many.zip", [.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.txt", (object)"x"))]);
        CollectedInputs inputs = InputCollector.Gather([_folder.Path]);
        inputs.Refused[inputs.Files.Single()].Code.Should().Be(DiagnosticCatalogue.TooLarge.Code);
    }

    [Fact]
    public void Names_of_Russian_Windows_are_read()
    {
        Encoding old = CodePagesEncodingProvider.Instance.GetEncoding(866)!;
        using (FileStream stream = File.Create(_folder.At("all.zip")))
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: false, old))
        {
            using var writer = new StreamWriter(archive.CreateEntry("отчет.txt").Open());
            writer.Write(Report);
        }

        Run(_folder.Path).Documents.Select(d => d.Document.Source.File).Should().Equal("all.zip/отчет.txt");
    }

    [Fact]
    public void A_document_of_Word_that_is_named_as_an_archive_is_that_document()
    {
        _folder.AddSample("expert-panel-2021-en.docx");
        File.Move(_folder.At("expert-panel-2021-en.docx"), _folder.At("report.zip"));
        Run(_folder.Path).Documents.Select(d => (d.Document.Source.File, d.Document.Status)).Should()
            .Equal(("report.zip", DocumentStatus.Complete));
    }

    private static RunResult Run(string input)
    {
        CollectedInputs inputs = InputCollector.Gather([input]);
        return ReportRun.Understand(
            inputs.Files,
            new RunOptions { Inputs = [input], Output = input, UseCache = false, Jobs = 1, Refused = inputs.Refused },
            null,
            CancellationToken.None);
    }

    private void Zip(string name, params (string Name, object Content)[] files) => File.WriteAllBytes(_folder.At(name), Bytes(files));

    private static byte[] Bytes(params (string Name, object Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, object content) in files)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
            }
        }

        return stream.ToArray();
    }
}
