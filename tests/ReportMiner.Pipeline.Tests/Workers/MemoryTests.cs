using System.Text;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Tests.Workers;

/// <summary>
/// Texts that once took hundreds of bytes of memory a byte are read by a worker whose limit leaves them about sixty, or end with a reason.
/// The limit is that of the runtime itself: who takes more ends with RM1006.
/// </summary>
public sealed class MemoryTests
{
    private const int Mebibyte = 1 << 20;
    private const string Hyphened = "Государствам следует укреплять меж-\nдународное сотруд-\nничество и обмен инфор-\n";

    private static readonly DocumentLimits Tight = DocumentLimits.Default with { Memory = 64 };

    [Theory]
    [InlineData("hyphens.txt", "1. Группа рекомендует:\n", Hyphened)]
    [InlineData("hyphens.html", "<html><body><p>", Hyphened)]
    [InlineData("hyphens.md", "# Доклад\n\n", Hyphened)]
    [InlineData("word.txt", "", "слово")]
    [InlineData("word.html", "<html><body><p>", "слово")]
    [InlineData("word.md", "# Доклад\n\n", "слово")]
    public void A_mebibyte_without_an_end_of_a_sentence_or_a_word_is_read_in_little_memory(string name, string start, string piece)
    {
        using var folder = new Folder();
        int times = Mebibyte / Encoding.UTF8.GetByteCount(piece);
        string path = folder.Add(name, start + string.Concat(Enumerable.Repeat(piece, times)));

        DocumentOutcome outcome = IsolatedReading.Process(path, Tight, FaultyWorker.Command, CancellationToken.None);

        outcome.Document.Status.Should().NotBe(DocumentStatus.Failed, string.Join('\n', outcome.Document.Diagnostics));
        outcome.Document.Blocks.Sum(b => b.Text.Count(char.IsLetter)).Should().BeGreaterThan(Mebibyte / 3);
    }

    [Fact]
    public void A_word_too_long_for_the_memory_ends_with_a_reason()
    {
        using var folder = new Folder();
        string path = folder.Add("word.txt", string.Concat(Enumerable.Repeat("слово", 3 * Mebibyte)));

        DocumentOutcome outcome = IsolatedReading.Process(path, Tight, FaultyWorker.Command, CancellationToken.None);

        outcome.Document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("RM1006");
    }
}
