using ReportMiner.Semantics.Answers;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Semantics.Tests.Retrieval;

/// <summary>Questions that the sample reports answer, and questions of which they say nothing.</summary>
public sealed class UnanswerableTests : IAsyncLifetime, IDisposable
{
    private readonly InventedRun _run = new(CorpusRows.All());
    private ItemIndex _index = null!;

    public async Task InitializeAsync() =>
        _index = await ItemIndex.OpenAsync(_run.Store, _run.IndexFile, StemEmbeddingGenerator.Load(Repository.Table));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _index.Dispose();
        _run.Dispose();
    }

    [Fact]
    public async Task Nothing_found_is_answered_with_nothing_found()
    {
        string[] questions =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests", "ReportMiner.Semantics.Tests", "Retrieval", "unanswerable.tsv"))
                .Skip(1).Select(l => l.Split('\t')[0])
        ];
        questions.Should().HaveCount(48);
        (await AnswersAsync(questions)).Where(a => !a.Nothing).Select(a => a.Question).Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_reports_speak_of_is_answered()
    {
        List<Answer> answers = await AnswersAsync(Question.All().Select(q => q.Text));
        answers.Count(a => !a.Nothing).Should().BeGreaterThanOrEqualTo(70, "of 72");
        answers.Zip(Question.All()).Count(p => p.Second.Recall(p.First.Groups.SelectMany(g => g.Items).Select(i => i.Item.Id)) > 0).Should()
            .BeGreaterThanOrEqualTo(65);
    }

    private async Task<List<Answer>> AnswersAsync(IEnumerable<string> questions)
    {
        var answerer = new ExtractiveAnswerer(_index);
        var answers = new List<Answer>();
        foreach (string question in questions)
        {
            answers.Add(await answerer.AnswerAsync(question, SearchFilter.None, 15));
        }

        return answers;
    }
}
