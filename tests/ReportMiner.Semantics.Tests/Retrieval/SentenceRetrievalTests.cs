using System.Text.Json.Nodes;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Search;
using ReportMiner.Tests;

namespace ReportMiner.Semantics.Tests.Retrieval;

/// <summary>English sentences asked of 2,000 Russian ones, with a table trained on other pairs.</summary>
public sealed class SentenceRetrievalTests
{
    [SharedFact]
    public async Task English_sentence_finds_its_Russian_version_first()
    {
        string data = Path.Combine(SharedDocuments.Folder!, "data");
        string[] english = await File.ReadAllLinesAsync(Path.Combine(data, "unpc_devset.en")),
            russian = await File.ReadAllLinesAsync(Path.Combine(data, "unpc_devset.ru"));
        IEnumerable<SentencePair> learnt = english.Select((e, i) => new SentencePair(russian[i], e)).Where((_, i) => i % 2 == 0);
        var stems = new StemEmbeddingGenerator(TranslationTableTrainer.Train(learnt), "half");
        int[] asked = [.. Enumerable.Range(0, english.Length).Where(i => i % 2 == 1)];
        using var run = new InventedRun(asked.Select(i => Row($"{i}", russian[i])));
        using ItemIndex index = await ItemIndex.OpenAsync(run.Store, run.IndexFile, stems);
        var search = new HybridSearch(index);
        int right = 0, all = 0;
        foreach (int i in asked.Where((_, n) => n % 20 == 0))
        {
            all++;
            right += (await search.FindAsync(english[i], SearchFilter.None, 1)).Any(h => h.Item.Id == $"{i}" || h.Item.Text == russian[i])
                ? 1
                : 0;
        }

        (right / (double)all).Should().BeGreaterThanOrEqualTo(0.95);
    }

    private static string Row(string id, string text) =>
        InventedRun.Complete(
            new JsonObject
            {
                ["id"] = id,
                ["source"] = new JsonObject { ["file"] = "f" },
                ["meeting"] = "m",
                ["language"] = "ru",
                ["kind"] = "recommendation",
                ["text"] = text
            });
}
