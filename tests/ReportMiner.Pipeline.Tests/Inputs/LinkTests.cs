using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;

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

        InputCollector.Collect([_folder.Path]).Select(f => Path.GetRelativePath(_folder.Path, f)).Should().Equal("a.txt", "sub/b.txt", "loop.txt", "nowhere.txt");
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
}
