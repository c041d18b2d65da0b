using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Tests.Workers;

namespace ReportMiner.Pipeline.Tests.Documents;

public sealed class WatchedReadingTests
{
    private static readonly DocumentLimits Tight = DocumentLimits.Default with { Seconds = 1 };

    [Fact]
    public void A_reading_that_hangs_is_given_up()
    {
        using var folder = new Folder();

        DocumentOutcome outcome =
            WatchedReading.Process(
                folder.Add("hangs.txt", "Text."), Tight, (p, l, _) => FaultyWorker.Process(p, l), CancellationToken.None);

        outcome.Document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("RM1009");
        outcome.Document.Source.Sha256.Should().HaveLength(64);
    }

    [Fact]
    public void Ending_the_work_ends_the_waiting_for_it()
    {
        using var folder = new Folder();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Action read = () =>
            WatchedReading.Process(
                folder.Add("hangs.txt", "Text."), DocumentLimits.Default, (p, l, _) => FaultyWorker.Process(p, l), stop.Token);

        read.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_fault_comes_through_as_it_was()
    {
        Action read = () =>
            WatchedReading.Process("x", Tight, (_, _, _) => throw new InvalidDataException("none left"), CancellationToken.None);

        read.Should().Throw<InvalidDataException>().WithMessage("none left");
    }

    [Fact]
    public void A_document_comes_with_its_text()
    {
        string sample = Path.Combine(Folder.Samples, "resolution-preservation-2022-en.txt");

        WatchedReading.Process(sample, DocumentLimits.Default, CancellationToken.None).Should()
            .BeEquivalentTo(DocumentProcessor.Process(sample, CancellationToken.None), o => o.Excluding(x => x.Milliseconds));
    }
}
