using ReportMiner.Analysis.Coverage.Classifier;

namespace ReportMiner.Analysis.Tests.Coverage;

public sealed class SentenceClassifierTests
{
    [Theory]
    [InlineData("States should adopt laws on the keeping of beacons and provide training to pilots.", "The meeting was opened by the Chair on Monday morning.")]
    [InlineData("Requests the Secretary-General to report on the beacons at its next session;", "The beacons were lit in the winter of that year.")]
    [InlineData("Государствам следует вести реестр маяков.", "Совещание открыл председатель.")]
    public void A_sentence_that_asks_is_likelier_to_ask(string asks, string tells) =>
        SentenceClassifier.Shipped.Probability(asks).Should().BeGreaterThan(SentenceClassifier.Shipped.Probability(tells));

    [Fact]
    public void Features_are_words_and_pairs_and_hold_no_number() =>
        SentenceFeatures.Of("Requests 12 reports").Should().BeEquivalentTo("requests", "^ requests", "#", "requests #", "reports", "# reports");

    [Fact]
    public void Without_words_the_bias_speaks() => SentenceClassifier.Shipped.Probability("").Should().BeInRange(0.001, 0.5);
}
