using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Tests.Workers;

public sealed class WorkerPoolTests
{
    private const string Text =
        "The Meeting recommended that:\n\n(a) States should share figures on lost property;\n\n(b) States should train their officers.\n";

    private static readonly DocumentLimits Tight = DocumentLimits.Default with { Memory = 200 };

    [Theory]
    [InlineData("overflows.txt", "RM1010", "*crashed*")]
    [InlineData("eats-memory.txt", "RM1006", "*more memory than 200 MiB (--limit-memory)*")]
    [InlineData("ends.txt", "RM1010", "*crashed*")]
    public void A_file_that_breaks_its_worker_fails_alone(string name, string code, string message)
    {
        using var folder = new Folder();
        using var pool = new WorkerPool(FaultyWorker.Command, Tight, jobs: 1, ahead: true);

        DocumentOutcome broken = pool.Process(folder.Add(name, Text), CancellationToken.None).ToOutcome();
        DocumentOutcome sound = pool.Process(folder.Add("sound.txt", Text), CancellationToken.None).ToOutcome();

        ShouldHaveFailed(broken, name, code, message);
        sound.Items.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("ends.txt", "RM1010")]
    [InlineData("overflows.txt", "RM1010")]
    [InlineData("eats-memory.txt", "RM1006")]
    public async Task A_file_that_breaks_the_worker_of_others_fails_and_the_others_do_not(string name, string code)
    {
        using var folder = new Folder();
        using var pool = new WorkerPool(FaultyWorker.Command, Tight, jobs: 3, ahead: true);
        Task<DocumentOutcome>[] slow = [.. Enumerable.Range(0, 2).Select(i => Begin(pool, folder.Add($"waits {i}.txt", Text)))];

        DocumentOutcome broken = await Begin(pool, folder.Add(name, Text));

        broken.Document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(code);
        (await Task.WhenAll(slow)).Should().OnlyContain(o => o.Items.Length == 2 && o.Document.Diagnostics.Length == 0);
    }

    [Fact]
    public async Task A_file_that_takes_too_long_does_not_take_the_time_of_others()
    {
        using var folder = new Folder();
        using var pool = new WorkerPool(FaultyWorker.Command, Tight with { Seconds = 3 }, jobs: 2, ahead: true);
        Task<DocumentOutcome> hanging = Begin(pool, folder.Add("hangs.txt", Text));

        // The worker is ended five seconds after it was given the file that hangs: in the middle of the other one.
        await Task.Delay(4200);

        DocumentOutcome slow = await Begin(pool, folder.Add("waits.txt", Text));

        slow.Items.Should().HaveCount(2);
        (await hanging).Document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("RM1009");
    }

    [Fact]
    public void A_file_that_hangs_is_given_up()
    {
        using var folder = new Folder();
        using var pool = new WorkerPool(FaultyWorker.Command, Tight with { Seconds = 1 }, jobs: 1, ahead: false);

        ShouldHaveFailed(
            pool.Process(folder.Add("hangs.txt", Text), CancellationToken.None).ToOutcome(),
            "hangs.txt",
            "RM1009",
            "*longer than 1 s (--limit-seconds)*");
    }

    [Fact]
    public void An_outcome_from_a_worker_is_the_one_from_this_process()
    {
        using var pool = new WorkerPool(FaultyWorker.Command, DocumentLimits.Default, jobs: 1, ahead: false);
        string path = Path.Combine(Folder.Samples, "resolution-preservation-2022-en.txt");

        DocumentOutcome there = pool.Process(path, CancellationToken.None).ToOutcome();
        DocumentOutcome here = DocumentProcessor.Process(path, CancellationToken.None).WithoutBlocks();

        here.Items.Should().NotBeEmpty();
        there.Should().BeEquivalentTo(here, o => o.Excluding(x => x.Milliseconds));
    }

    [Fact]
    public void The_text_comes_along_where_it_is_asked_for()
    {
        string path = Path.Combine(Folder.Samples, "expert-panel-2021-ru.docx");

        DocumentOutcome there = IsolatedReading.Process(path, DocumentLimits.Default, FaultyWorker.Command, CancellationToken.None);

        there.Document.Blocks.Should().NotBeEmpty();
        there.Should().BeEquivalentTo(DocumentProcessor.Process(path, CancellationToken.None), o => o.Excluding(x => x.Milliseconds));
    }

    [Theory]
    [InlineData("overflows.txt", "RM1010", "*crashed*")]
    [InlineData("eats-memory.txt", "RM1006", "*more memory than 200 MiB (--limit-memory)*")]
    [InlineData("hangs.txt", "RM1009", "*longer than 3 s (--limit-seconds)*")]
    public void A_single_file_that_breaks_its_process_fails(string name, string code, string message)
    {
        using var folder = new Folder();

        ShouldHaveFailed(
            IsolatedReading.Process(folder.Add(name, Text), Tight with { Seconds = 3 }, FaultyWorker.Command, CancellationToken.None),
            name,
            code,
            message);
    }

    [Fact]
    public void What_a_library_prints_does_not_come_between()
    {
        using var folder = new Folder();
        using var pool = new WorkerPool(FaultyWorker.Command, DocumentLimits.Default, jobs: 1, ahead: false);

        pool.Process(folder.Add("chatters.txt", Text), CancellationToken.None).ToOutcome().Items.Should().HaveCount(2);
    }

    [Fact]
    public void Ending_the_run_ends_a_worker_that_hangs()
    {
        using var folder = new Folder();
        using var pool = new WorkerPool(FaultyWorker.Command, DocumentLimits.Default, jobs: 1, ahead: false);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        Action work = () => pool.Process(folder.Add("hangs.txt", Text), stop.Token).ToOutcome();

        work.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Names_of_any_characters_reach_the_worker()
    {
        using var folder = new Folder();
        using var pool = new WorkerPool(FaultyWorker.Command, DocumentLimits.Default, jobs: 1, ahead: false);
        foreach (string name in (string[])["-o.txt", "line\nbreak.txt", "Отчёт 🗎.txt", "quote\"'$(x).txt", new string('n', 251) + ".txt"])
        {
            pool.Process(folder.Add(name, Text), CancellationToken.None).ToOutcome().Document.Source.File.Should().Be(name);
        }
    }

    private static Task<DocumentOutcome> Begin(WorkerPool pool, string path) =>
        Task.Run(() => pool.Process(path, CancellationToken.None).ToOutcome());

    private static void ShouldHaveFailed(DocumentOutcome outcome, string name, string code, string message)
    {
        outcome.Document.Status.Should().Be(DocumentStatus.Failed);
        outcome.Document.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == code && d.Severity == Severity.Fatal);
        outcome.Document.Diagnostics[0].Message.Should().Match(message);
        outcome.Document.Source.Should()
            .Match<Model.Sources.SourceInfo>(s => s.File == name && s.Size == Text.Length && s.Sha256.Length == 64);
    }
}
