using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Tests.Runs;

namespace ReportMiner.Pipeline.Tests.Inputs;

/// <summary>Links in a folder: those to files are read or said to be unreadable, those to folders do not lead in circles.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void Links_to_folders_are_not_followed_and_links_to_files_are()
    {
        Directory.CreateDirectory(_folder.At("sub"));
        _folder.Add("a.txt", "1. The Panel met.\n");
        Directory.CreateSymbolicLink(_folder.At("sub/round"), _folder.Path);
        File.CreateSymbolicLink(_folder.At("sub/b.txt"), _folder.At("a.txt"));
        File.CreateSymbolicLink(_folder.At("loop.txt"), _folder.At("loop.txt"));
        File.CreateSymbolicLink(_folder.At("nowhere.txt"), _folder.At("gone.txt"));

        InputCollector.Collect([_folder.Path]).Select(f => Path.GetRelativePath(_folder.Path, f)).Should()
            .Equal("a.txt", "sub/b.txt", "loop.txt", "nowhere.txt");
    }

    [UnixFact]
    public void A_link_that_leads_nowhere_is_a_failed_document()
    {
        File.CreateSymbolicLink(_folder.At("loop.txt"), _folder.At("loop.txt"));
        File.CreateSymbolicLink(_folder.At("nowhere.txt"), _folder.At("gone.txt"));
        foreach (string name in (string[])["loop.txt", "nowhere.txt"])
        {
            Document document = DocumentProcessor.Process(_folder.At(name), CancellationToken.None).Document;

            document.Status.Should().Be(DocumentStatus.Failed);
            document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("RM1005");
        }
    }

    [UnixFact]
    public void A_link_that_leads_out_of_the_folder_is_a_row_and_not_opened()
    {
        using var outside = new Folder();
        outside.Add("secret.txt", "1. States should hide.\n");
        File.CreateSymbolicLink(_folder.At("out.txt"), outside.At("secret.txt"));
        Directory.CreateSymbolicLink(_folder.At("elsewhere"), outside.Path);
        _folder.Add("a.txt", "1. The Panel met.\n");

        CollectedInputs inputs = InputCollector.Gather([_folder.Path]);

        inputs.Files.Select(Path.GetFileName).Should().Equal("a.txt", "elsewhere", "out.txt");
        inputs.Refused.Keys.Should().BeEquivalentTo(_folder.At("elsewhere"), _folder.At("out.txt"));
        InputCollector.Gather([_folder.Path], followLinks: true).Refused.Keys.Should().BeEquivalentTo(_folder.At("elsewhere"));
        InputCollector.Gather([_folder.At("out.txt")]).Refused.Should().BeEmpty("the user named it");
    }

    [UnixFact]
    public void Links_out_of_the_folder_are_failed_documents_of_a_run_and_the_others_are_read()
    {
        using var outside = new Folder();
        outside.Add("secret.txt", "The Panel recommended that:\n\n1. States should keep registers.\n");
        File.CreateSymbolicLink(_folder.At("a-out.txt"), outside.At("secret.txt"));
        File.Copy(outside.At("secret.txt"), _folder.At("b.txt"));

        var result =
            ReportRun.Run(new RunOptions { Inputs = [_folder.Path], Output = outside.At("out") }, new(), null, CancellationToken.None);

        result.Documents.Select(d => (d.Document.Source.File, d.Document.Status)).Should()
            .Equal(("a-out.txt", DocumentStatus.Failed), ("b.txt", DocumentStatus.Complete));
        result.Recommendations.Should().ContainSingle();
    }

    [UnixFact]
    public async Task Links_to_devices_and_pipes_do_not_hang()
    {
        File.CreateSymbolicLink(_folder.At("zero.txt"), "/dev/zero");
        File.CreateSymbolicLink(_folder.At("report.meta.json"), "/dev/zero");
        string report = _folder.Add("report.txt", "1. The Panel met.\n");

        Task<(string Hash, DocumentStatus Device, DocumentStatus Report)> work = Task.Run(() => (
            SourceFile.Hash(_folder.At("zero.txt"), 512),
            DocumentProcessor.Process(_folder.At("zero.txt"), CancellationToken.None).Document.Status,
            DocumentProcessor.Process(report, CancellationToken.None).Document.Status));

        (await work.WaitAsync(TimeSpan.FromSeconds(60))).Should().Be(("", DocumentStatus.Failed, DocumentStatus.Complete));
    }

    [PlainUserFact]
    public void A_folder_without_access_is_a_row_and_the_others_are_read()
    {
        Directory.CreateDirectory(_folder.At("closed"));
        _folder.Add("a.txt", "1. The Panel met.\n");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(_folder.At("closed"), UnixFileMode.None);
        try
        {
            CollectedInputs inputs = InputCollector.Gather([_folder.Path]);

            inputs.Files.Select(Path.GetFileName).Should().Equal("a.txt", "closed");
            inputs.Refused.Should().ContainKey(_folder.At("closed"));
        }
        finally
        {
            File.SetUnixFileMode(_folder.At("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Documents_of_all_kinds_in_a_folder_are_rows()
    {
        string[] names = ["a.doc", "b.eml", "c.odt", "d.rtf", "e.txt", "f.wpd", "g.zip"];
        Array.ForEach(names, name => _folder.Add(name, "1. The Panel met.\n"));
        _folder.Add("photo.jpg", "x");
        _folder.Add("~$e.docx", "x");

        InputCollector.Collect([_folder.Path]).Select(Path.GetFileName).Should().Equal(names);
    }

    [UnixFact]
    public void A_name_is_the_same_however_the_disk_keeps_it()
    {
        string composed = "R\u00E9sum\u00E9.txt", split = "Re\u0301sume\u0301.txt";
        using var other = new Folder();
        DocumentOutcome first = DocumentProcessor.Process(_folder.Add(composed, "1. States should meet.\n"), CancellationToken.None);
        DocumentOutcome second = DocumentProcessor.Process(other.Add(split, "1. States should meet.\n"), CancellationToken.None);

        second.Document.Source.Should().BeEquivalentTo(first.Document.Source);
        second.Items.Select(i => i.Id).Should().Equal(first.Items.Select(i => i.Id));
    }
}
