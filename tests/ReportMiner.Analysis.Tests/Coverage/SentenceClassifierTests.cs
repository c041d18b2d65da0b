using System.Globalization;
using System.IO.Compression;
using ReportMiner.Analysis.Coverage.Classifier;

namespace ReportMiner.Analysis.Tests.Coverage;

public sealed class SentenceClassifierTests
{
    [Theory]
    [InlineData(
        "States should adopt laws on the keeping of beacons and provide training to pilots.",
        "The meeting was opened by the Chair on Monday morning.")]
    [InlineData(
        "Requests the Secretary-General to report on the beacons at its next session;", "The beacons were lit in the winter of that year.")]
    [InlineData("Государствам следует вести реестр маяков.", "Совещание открыл председатель.")]
    public void A_sentence_that_asks_is_likelier_to_ask(string asks, string tells) =>
        SentenceClassifier.Shipped.Probability(asks).Should().BeGreaterThan(SentenceClassifier.Shipped.Probability(tells));

    [Fact]
    public void Features_are_words_and_pairs_and_hold_no_number() =>
        SentenceFeatures.Of("Requests 12 reports").Should()
            .BeEquivalentTo("requests", "^ requests", "#", "requests #", "reports", "# reports");

    /// <summary>
    /// The features are looked up without being made; the sum must be that of the features all the same, to the last digit.
    /// </summary>
    [Fact]
    public void The_probability_is_that_of_the_sum_over_the_features()
    {
        using Stream model = typeof(SentenceClassifier).Assembly.GetManifestResourceStream("asks.txt.gz")!;
        using var text = new StreamReader(new GZipStream(model, CompressionMode.Decompress));
        double bias = float.Parse(text.ReadLine()!, CultureInfo.InvariantCulture);
        Dictionary<string, float> weights = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))
            .ToDictionary(l => l[1], l => float.Parse(l[0], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        string[] lines = [.. Directory.GetFiles(Path.Combine(CheckoutFolder.Root, "corpus", "samples"), "*.md").SelectMany(File.ReadLines)];

        lines.Should().HaveCountGreaterThan(100).And.AllSatisfy(line =>
        {
            double sum = SentenceFeatures.Of(line).Aggregate(bias, (all, feature) => all + weights.GetValueOrDefault(feature));
            SentenceClassifier.Shipped.Probability(line).Should().Be(1 / (1 + Math.Exp(-sum)));
        });
    }

    [Fact]
    public void Without_words_the_bias_speaks() => SentenceClassifier.Shipped.Probability("").Should().BeInRange(0.001, 0.5);
}
