using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Pipeline.Batch;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Tests.Documents;

public sealed class DocumentBatchTests
{
    private const string Text = "1. The Panel opened its session on Monday.\n\n2. It closed the session on Friday.\n";

    [Fact]
    public void Files_of_the_same_bytes_are_read_once_and_give_what_each_would_give_alone()
    {
        using var folder = new Folder();
        ImmutableArray<string> files =
        [
            folder.Add("a.txt", Text),
            folder.Add("b.txt", Text),
            folder.Add("c.txt", Text.Replace("Monday", "Sunday", StringComparison.Ordinal))
        ];
        using var worker = new CountingWorker();

        ImmutableArray<SpooledOutcome> outcomes = Batch(files, worker);

        worker.Read.Should().BeEquivalentTo(files[0], files[2]);
        outcomes.Select(o => o.Document.Source).Should()
            .Equal(files.Select(f => DocumentProcessor.Process(f, CancellationToken.None).Document.Source));
        outcomes.Select(o => o.Document.Source.Meeting).Should().Equal("a", "b", "c");
    }

    [Fact]
    public void Files_of_the_same_bytes_with_other_side_cars_and_files_that_cannot_be_read_are_each_read()
    {
        using var folder = new Folder();
        ImmutableArray<string> files =
        [
            folder.Add("a.txt", Text), folder.Add("b.txt", Text), folder.Add("c.txt", ""), folder.Add("d.txt", ""), folder.At("gone.txt")
        ];
        folder.Add("b.meta.json", """{"title": "Another report"}""");
        using var worker = new CountingWorker();

        ImmutableArray<SpooledOutcome> outcomes = Batch(files, worker);

        worker.Read.Should().BeEquivalentTo(files);
        outcomes.Select(o => o.Document.Source.File).Should().Equal("a.txt", "b.txt", "c.txt", "d.txt", "gone.txt");
        outcomes[1].Document.Source.Masthead.Title.Should().Be("Another report");
    }

    /// <summary>The files have no items, so that nothing is tagged.</summary>
    private static ImmutableArray<SpooledOutcome> Batch(ImmutableArray<string> files, IDocumentWorker worker) => DocumentBatch.Process(
        files, new DocumentStage(worker, null!, null), _ => default, new FileContents(DocumentLimits.Default.File), jobs: 2, null,
        CancellationToken.None);

    private sealed class CountingWorker : IDocumentWorker
    {
        private readonly InProcessWorker _worker = new(DocumentLimits.Default);

        public ConcurrentBag<string> Read { get; } = [];

        public OutcomeLines Process(string path, CancellationToken cancellation)
        {
            Read.Add(path);
            return _worker.Process(path, cancellation);
        }

        public void Dispose() => _worker.Dispose();
    }
}
