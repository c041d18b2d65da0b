using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Semantics.Tests.Retrieval;

public sealed class RetrievalTests
{
    [Fact]
    public void Questions_are_many_half_of_them_Russian_and_half_across_languages()
    {
        List<Question> all = Question.All();
        all.Should().HaveCountGreaterThanOrEqualTo(60);
        all.Count(q => q.Asked == "ru").Should().Be(all.Count / 2);
        all.Count(q => q.Asked != q.Searched).Should().Be(all.Count / 2);
    }

    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("ru", "en")]
    [InlineData("en", "ru")]
    [InlineData("en", "en")]
    public async Task Recall_at_ten_over_the_sample_reports(string asked, string searched)
    {
        List<string> rows = [.. CorpusRows.All()];
        HashSet<string> keys = [.. rows.Select(r => IndexedItem.Read(r).Id.Split('#')[1])];
        using var run = new InventedRun(rows);
        using ItemIndex index = await ItemIndex.OpenAsync(run.Store, run.IndexFile, StemEmbeddingGenerator.Load(Repository.Table));
        var search = new HybridSearch(index);
        var filter = new SearchFilter { Languages = [searched] };
        double sum = 0;
        List<Question> questions = [.. Question.All().Where(q => q.Asked == asked && q.Searched == searched)];
        foreach (Question question in questions)
        {
            question.Expected.SelectMany(e => e).Should().BeSubsetOf(keys, "a question asks of items that are there: {0}", question.Text);
            sum += question.Recall((await search.FindAsync(question.Text, filter, 10)).Select(h => h.Item.Id));
        }

        (sum / questions.Count).Should().BeGreaterThanOrEqualTo(0.95);
    }
}
