using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Senses;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Tests;

/// <summary>What a sentence encoder adds to links. The encoder here is a list of what means the same.</summary>
public sealed class SenseTests
{
    private static readonly Recommendation[] Meetings =
    [
        Items.Of("UNLH/EG.1/2020/2", "1", "States should paint their lighthouses every third year.", date: "2020-06-01"),
        Items.Of("UNLH/EG.1/2020/2", "2", "Harbour masters should attend a course in first aid.", date: "2020-06-01"),
        Items.Of("UNLH/EG.1/2020/2", "3", "The secretariat is requested to publish a chart of reefs.", date: "2020-06-01"),
        Items.Of("UNLH/EG.1/2022/2", "1", "States should paint their lighthouses at regular intervals.", date: "2022-06-01"),
        Items.Of("UNLH/EG.1/2022/2", "2", "Harbour masters should attend a course in first aid.", date: "2022-06-01"),
        Items.Of("UNLH/EG.1/2022/2", "3", "Ferries should carry a bell.", date: "2022-06-01"),
    ];

    [Fact]
    public void What_the_encoder_finds_alike_scores_more_and_what_it_finds_unlike_less()
    {
        ItemLink alike = Reworded(new Meanings("lighthouses")), unlike = Reworded(new Meanings("nothing"));
        alike.Score.Should().BeGreaterThan(unlike.Score);
        alike.Score.Should().BeInRange(0.5, 1);
    }

    [Fact]
    public void The_encoder_changes_neither_what_is_repeated_nor_what_has_no_predecessor()
    {
        ItemLink[] links = Links(new Meanings("lighthouses"));
        links.Single(l => l.Later.Label == "2").Relation.Should().Be(LinkRelation.Repeated);
        links.Should().NotContain(l => l.Later.Label == "3");
    }

    [Fact]
    public void The_encoder_reads_each_text_once_without_its_proposers_and_Russian_in_English_words()
    {
        var encoder = new Meanings("nothing");
        Recommendation[] items =
        [
            .. Meetings,
            Items.Of("UNLH/EG.1/2024/2", "1", "Ferries should carry a bell (Norway).", date: "2024-06-01"),
            Items.Of("UNLH/EG.1/2024/2", "2", "Государствам следует хранить данные", language: Language.Russian, date: "2024-06-01"),
        ];
        LineageMatcher.Match([.. items], new LineageOptions { Encoder = encoder, Translations = CorpusGold.Table });
        encoder.Asked.Should().Be(1);
        encoder.Texts.Should().HaveCount(items.Length);
        encoder.Texts.Should().Contain("Ferries should carry a bell").And.NotContain(t => t.Contains("Norway"));
        encoder.Texts.Should().Contain(t => t.Contains("states") && t.Contains("data")).And.NotContain(t => t.Any(c => c >= 'Ѐ'));
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.50001, 0.5)]
    [InlineData(0.49999, 0.5)]
    [InlineData(-0.2501, -0.25)]
    [InlineData(1.0000001, 1)]
    public void Cosines_are_on_a_grid(double cosine, double expected) => SensePairs.OnGrid(cosine).Should().Be(expected);

    [Fact]
    public void A_pair_is_weighed_by_how_much_more_alike_it_is_than_any_other()
    {
        float[] east = [1, 0], north = [0, 1], between = [0.6f, 0.8f];
        var pairs = new SensePairs([east, north], [between, north]);
        pairs.View(1, 0).Alike.Should().BeApproximately(0.8, 1.0 / SensePairs.Steps);
        pairs.View(1, 0).LaterOver.Should().BeApproximately(0.2, 2.0 / SensePairs.Steps, "the eastern item has 0.6");
        pairs.View(1, 0).EarlierOver.Should().BeApproximately(-0.2, 2.0 / SensePairs.Steps, "the northern one is likelier");
        pairs.View(0, 0).LaterOver.Should().BeNegative();
        pairs.Near(0, 0.7).Should().Equal(1);
    }

    private static ItemLink Reworded(ISentenceVectors encoder) => Links(encoder).Single(l => l.Later.Label == "1");

    private static ItemLink[] Links(ISentenceVectors encoder) =>
        [.. LineageMatcher.Match([.. Meetings], new LineageOptions { Encoder = encoder }).Links];

    /// <summary>Gives all texts with one of the words the same vector, and every other a vector of its own.</summary>
    private sealed class Meanings(params string[] words) : ISentenceVectors
    {
        public int Asked { get; private set; }

        public List<string> Texts { get; } = [];

        public IReadOnlyList<float[]> Of(IReadOnlyList<string> texts, CancellationToken stop)
        {
            Asked++;
            Texts.AddRange(texts);
            string[] distinct = [.. texts.Distinct(StringComparer.Ordinal)];
            return [.. texts.Select(t => Vector(words.Any(t.Contains) ? 0 : 1 + Array.IndexOf(distinct, t), distinct.Length + 1))];
        }

        private static float[] Vector(int place, int size)
        {
            float[] vector = new float[size];
            vector[place] = 1;
            return vector;
        }
    }
}
