using System.IO.Compression;
using ReportMiner.Export;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Store.Folders;

namespace ReportMiner.Pipeline.Tests.Runs;

public sealed class RunFolderTests
{
    [Theory]
    [InlineData("recommendations.jsonl", "[]")]
    [InlineData("recommendations.jsonl", "null")]
    [InlineData("recommendations.jsonl", """{"id":"x","meeting":"m","source":{"file":null,"sha256":null}}""")]
    [InlineData("run.json", "{")]
    [InlineData("run.json", "[]")]
    [InlineData("run.json", """{"options":{"strict":1}}""")]
    [InlineData("run.json", """{"options":{"strict":null}}""")]
    public void A_folder_with_a_file_that_no_run_wrote_is_refused(string name, string content)
    {
        using Folder folder = Written();
        folder.Add("out/" + name, content);
        Action read = () => new FolderStore(folder.At("out")).Read();

        read.Should().Throw<InputException>().WithMessage($"*{name}*");
    }

    [Fact]
    public void Formats_that_write_whole_texts_get_them()
    {
        using Folder folder = Written();
        using ZipArchive project = ZipFile.OpenRead(folder.At("out/project.qdpx"));
        project.Entries.Where(e => e.FullName.StartsWith("sources/", StringComparison.Ordinal)).Should().HaveCount(2).And
            .OnlyContain(e => e.Length > 1000);
    }

    private static Folder Written()
    {
        var folder = new Folder();
        string[] inputs = [folder.AddSample("expert-panel-2023-ru.html"), folder.AddSample("expert-panel-2019-en.md")];
        ReportRun.Run(
            new RunOptions { Inputs = inputs, Output = folder.At("out"), Formats = ["all"] },
            ExportOptions.Default,
            null,
            CancellationToken.None);
        return folder;
    }
}
