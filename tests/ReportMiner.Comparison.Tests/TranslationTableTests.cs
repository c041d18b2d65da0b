using FluentAssertions;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Tests;

namespace ReportMiner.Comparison.Tests;

public sealed class TranslationTableTests
{
    private static readonly SentencePair[] Pairs =
    [
        new("зеленая лодка", "green boat"), new("красная лодка", "red boat"), new("зеленый дом", "green house"),
        new("красный дом", "red house"),
    ];

    [Fact]
    public void Words_that_meet_in_different_company_are_told_apart()
    {
        TranslationTable table = TranslationTableTrainer.Train(Pairs);

        SentenceMatcher.Best(table, ["лодка", "дом"], ["a house", "a boat"]).Should().Equal(1, 0);
    }

    [Fact]
    public void A_saved_table_is_the_same_bytes_each_time_and_reads_back()
    {
        byte[] first = Save(TranslationTableTrainer.Train(Pairs)), second = Save(TranslationTableTrainer.Train(Pairs));

        second.Should().Equal(first);
        TranslationTable.Load(new MemoryStream(first)).Entries.Should().Be(TranslationTableTrainer.Train(Pairs).Entries).And.BePositive();
    }

    [Fact]
    public void A_damaged_table_says_so()
    {
        byte[] bytes = Save(TranslationTableTrainer.Train(Pairs));

        FluentActions.Invoking(() => TranslationTable.Load(new MemoryStream(bytes[..(bytes.Length / 2)]))).Should()
            .Throw<InvalidDataException>();
        FluentActions.Invoking(() => TranslationTable.Load(new MemoryStream("no table"u8.ToArray()))).Should()
            .Throw<InvalidDataException>();
    }

    [SharedFact]
    public void Half_of_the_sentence_pairs_suffices_to_pair_the_other_half()
    {
        string folder = Path.Combine(SharedDocuments.Folder!, "data");
        SentencePair[] all =
        [
            .. File.ReadLines(Path.Combine(folder, "unpc_devset.ru"))
                .Zip(File.ReadLines(Path.Combine(folder, "unpc_devset.en")), (r, e) => new SentencePair(r, e))
        ];
        SentencePair[] asked = [.. all.Where((_, i) => i % 2 == 1)];
        TranslationTable table = TranslationTableTrainer.Train(all.Where((_, i) => i % 2 == 0));

        int[] best = SentenceMatcher.Best(table, [.. asked.Select(p => p.Russian)], [.. asked.Select(p => p.English)]);

        best.Where((b, i) => b >= 0 && asked[b].English == asked[i].English).Should().HaveCountGreaterThanOrEqualTo(1940);
    }

    private static byte[] Save(TranslationTable table)
    {
        using var stream = new MemoryStream();
        table.Save(stream);
        return stream.ToArray();
    }
}
