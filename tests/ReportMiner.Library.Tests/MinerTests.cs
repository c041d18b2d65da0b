using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Library.Tests;

public sealed class MinerTests : IDisposable
{
    private static readonly string[] Reports = ["expert-panel-2021-en.docx", "expert-panel-2021-ru.docx", "expert-panel-2023-en.html"];

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-library-").FullName;

    [Fact]
    public void Documents_read_one_by_one_and_compared_give_the_files_of_a_run()
    {
        Miner miner = Miner.Open();
        string[] files = [.. Reports.Select(Repository.Sample)];
        using MinedRun whole = miner.Run(files);
        using MinedRun joined = miner.Compare(files.Reverse().Select(f => miner.Read(f)));

        whole.Export(At("whole"));
        joined.Export(At("joined"));

        Directory.GetFiles(At("whole"), "*.*").Where(f => Path.GetFileName(f)[0] != '.').Should().HaveCountGreaterThan(8).And
            .AllSatisfy(file =>
            File.ReadAllBytes(file).Should()
                .Equal(File.ReadAllBytes(Path.Combine(At("joined"), Path.GetFileName(file))), Path.GetFileName(file)));
    }

    [Fact]
    public void A_run_that_was_exported_is_loaded_again()
    {
        using MinedRun run = Miner.Open().Run([Repository.Sample(Reports[0]), Repository.Sample(Reports[2])]);
        run.Export(At("out"));
        using MinedRun loaded = MinedRun.Load(At("out"));

        loaded.ReadItems().Select(i => i.Id).Should().Equal(run.ReadItems().Select(i => i.Id));
        loaded.Lines.Should().HaveCount(run.Lines.Length);
        loaded.Meetings.Should().Equal(run.Meetings);
    }

    [Fact]
    public void A_read_item_has_its_themes_and_its_place()
    {
        MinedDocument report = Miner.Open().Read(Repository.Sample(Reports[0]));

        report.Document.Status.Should().Be(DocumentStatus.Complete);
        report.Items.Where(i => i.Kind == RecommendationKind.Recommendation).Should().NotBeEmpty().And
            .OnlyContain(i => i.Model != null && i.Provenance.End > i.Provenance.Start);
        report.Items.Should().Contain(i => !i.Themes.IsEmpty);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_failed_document_and_one_that_is_not_there_an_error()
    {
        string broken = At("broken.pdf");
        File.WriteAllText(broken, "%PDF-1.7 and nothing else");

        MinedDocument document = Miner.Open().Read(broken);
        Action missing = () => Miner.Open().Read(At("missing.pdf"));

        document.Document.Status.Should().Be(DocumentStatus.Failed);
        document.Document.Diagnostics.Should().NotBeEmpty();
        document.Items.Should().BeEmpty();
        missing.Should().Throw<InputException>().WithMessage("*missing.pdf*");
    }

    [Fact]
    public void Formats_with_whole_texts_need_a_run_that_keeps_them()
    {
        string[] input = [Repository.Sample(Reports[0])];
        using MinedRun without = Miner.Open().Run(input);
        using MinedRun with = Miner.Open(new MinerOptions { KeepText = true }).Run(input);

        Action export = () => without.Export(At("without"), ["akn"]);

        export.Should().Throw<InputException>().WithMessage("*KeepText*");
        with.Export(At("with"), ["akn"]).Should().NotBeEmpty();
    }

    [Fact]
    public void Items_cannot_be_read_after_the_run_is_disposed_of()
    {
        MinedRun run = Miner.Open().Run([Repository.Sample(Reports[0])]);
        run.Dispose();

        Action read = () => _ = run.ReadItems().First();

        read.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_run_is_searched_and_answers_questions_with_citations()
    {
        using MinedRun run = Miner.Open().Run([Repository.Sample(Reports[0]), Repository.Sample(Reports[1])]);
        run.Export(At("out"));
        var search = new RunSearch(At("out"));

        (await search.FindAsync("data preservation", top: 3)).Should().HaveCount(3);
        search.Write(await search.AskAsync("Who should preserve data?", offline: true)).Should().NotBeEmpty();
        await FluentActions.Awaiting(() => search.FindAsync("data", new() { Themes = ["no-such-theme"] })).Should()
            .ThrowAsync<InputException>().WithMessage("*There are: *");
    }

    [Fact]
    public void A_miner_needs_one_job_at_least()
    {
        Action open = () => Miner.Open(new MinerOptions { Jobs = 0 });

        open.Should().Throw<ArgumentOutOfRangeException>();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);
}
