using System.IO.Compression;
using ReportMiner.CorpusMaker.Pdf;
using ReportMiner.CorpusMaker.Sources;
using UglyToad.PdfPig;

namespace ReportMiner.CorpusMaker.Tests;

/// <summary>
/// Remaking the corpus gives what is committed. Without the type installed no PDF is made, and those files are passed over.
/// </summary>
[Collection(nameof(CorpusFolder))]
public sealed class ReproductionTests(CorpusFolder corpus)
{
    /// <summary>What the chains of meetings carry on was labelled by hand, as their reports were written.</summary>
    private const string WrittenByHand = "gold/chains/";

    [Fact]
    public void Committed_files_are_what_the_sources_give()
    {
        IEnumerable<string> stale = corpus.Made.Where(f => !Same(f)).Select(f => f.Path);
        stale.Should()
            .BeEmpty("the maker is to be run again after a change of the sources: dotnet run --project tests/ReportMiner.CorpusMaker");
    }

    [Fact]
    public void No_file_is_left_over()
    {
        if (!FontSet.Installed)
        {
            return;
        }

        IEnumerable<string> there = new[] { "samples", "gold" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(CorpusFolder.Root, folder), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(CorpusFolder.Root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(WrittenByHand, StringComparison.Ordinal));
        there.Should().BeEquivalentTo(corpus.Made.Select(f => f.Path));
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        var renderer = new Renderer(FontSet.Installed ? FontSet.Load() : null);
        string[] few = ["expert-panel-2021-ru", "review-corvania-2024-en", "summary-working-group-2023-ru"];
        foreach (SourceDocument document in few.Select(corpus.Document))
        {
            foreach (Rendering again in renderer.Render(document))
            {
                byte[] made = corpus.Made.Single(f => f.Path == $"samples/{document.Name}.{again.Extension}").Bytes;
                made.AsSpan().SequenceEqual(again.Bytes).Should().BeTrue($"{document.Name}.{again.Extension} is made the same way twice");
            }
        }
    }

    private static bool Same(CorpusFile made)
    {
        string path = Path.Combine(CorpusFolder.Root, made.Path);
        byte[] committed = File.Exists(path) ? File.ReadAllBytes(path) : [];
        return committed.AsSpan().SequenceEqual(made.Bytes) || Path.GetExtension(path) switch
        {
            // Compressors differ between platforms: what they hold is compared.
            _ when committed.Length == 0 => false,
            ".docx" => Entries(committed).SequenceEqual(Entries(made.Bytes)),
            ".pdf" => Letters(committed).SequenceEqual(Letters(made.Bytes)),
            _ => false,
        };
    }

    private static List<(string Name, string Text)> Entries(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(e => (e.FullName, Text(e)))];
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static List<(int Page, string Letter, double X, double Y, double Size)> Letters(byte[] bytes)
    {
        using PdfDocument pdf = PdfDocument.Open(bytes);
        return
        [
            .. pdf.GetPages().SelectMany(p => p.Letters.Select(l => (p.Number, l.Value, l.StartBaseLine.X, l.StartBaseLine.Y, l.PointSize)))
        ];
    }
}
