using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Learning;

namespace ReportMiner.Themes.Tests;

/// <summary>A model learns from what people decided, and says honestly whether that helped.</summary>
public sealed class LearningTests
{
    private static readonly ThemeClassifier Shipped = ThemeClassifier.Load(RepositoryPaths.DefaultModel);

    /// <summary>The habit of an invented team: whatever keeps data is a matter of human rights, too.</summary>
    private static readonly ImmutableArray<LabelledText> Habit =
    [
        .. new[] { ("en", Language.English), ("ru", Language.Russian) }.SelectMany(of => PlainSentence.Read("plain-sentences", of.Item1)
            .Where(s => s.Heading != "none")
            .Select(s => new LabelledText(
                s.Text, s.Heading == "data-retention" ? [.. s.Must, "human-rights"] : [.. s.Must], of.Item2, s.Text))),
    ];

    [Fact]
    public void A_habit_is_learned_and_shows_on_texts_left_out()
    {
        LearnedModel learned = DecisionLearner.Learn(Shipped, Habit);

        learned.Report.Comparison.Difference.Should().BeGreaterThan(0.02);
        learned.Report.Comparison.Significant.Should().BeTrue();
        Given(learned.Classifier, "Providers should retain traffic data for a month.").Should()
            .Contain(["data-retention", "human-rights"]);
        Given(learned.Classifier, "Провайдерам следует хранить журналы соединений в течение месяца.").Should()
            .Contain("human-rights");
        Given(learned.Classifier, "States should respect the sovereignty of other States.").Should().NotContain("human-rights");
    }

    [Fact]
    public void Before_is_the_model_as_it_was_and_after_learned_from_the_other_parts_alone()
    {
        LearningReport report = DecisionLearner.Learn(Shipped, Habit).Report;

        (int hits, int given, int right) = (0, 0, 0);
        foreach (LabelledText row in Habit)
        {
            string[] tags = Given(Shipped, row.Text);
            (hits, given, right) = (hits + tags.Intersect(row.Labels).Count(), given + tags.Length, right + row.Labels.Length);
        }

        report.Comparison.First.MicroF1.Should().BeApproximately(2.0 * hits / (given + right), 1e-9);

        // Nobody can learn a habit that one decision alone has: left out, it is as it was.
        ImmutableArray<LabelledText> once =
        [
            .. Habit.Take(40).Select((row, i) => row with { Labels = i == 0 ? ["financial-crime"] : [.. Given(Shipped, row.Text)] }),
        ];
        DecisionLearner.Learn(Shipped, once).Report.Comparison.Second.Labels.Single(l => l.Id == "financial-crime").Hits.Should()
            .Be(0);
    }

    [Fact]
    public void Who_agrees_with_the_model_leaves_it_as_good_as_it_is()
    {
        LearningReport report = DecisionLearner.Learn(
            Shipped, [.. Habit.Select(row => row with { Labels = [.. Given(Shipped, row.Text)] })]).Report;

        report.Comparison.First.MicroF1.Should().Be(1);
        report.Comparison.Second.MicroF1.Should().BeGreaterThan(0.95);
        report.Unknown.Should().BeEmpty();
    }

    [Fact]
    public void The_same_decisions_give_the_same_bytes_and_the_first_model_stays()
    {
        using TemporaryFolder one = new(), two = new();
        string[] before = [.. Habit.Select(row => string.Join(';', Given(Shipped, row.Text)))];

        LearnedModel learned = DecisionLearner.Learn(Shipped, Habit);
        learned.Save(one.Path);
        DecisionLearner.Learn(Shipped, Habit).Save(two.Path);

        foreach (string file in Directory.GetFiles(one.Path))
        {
            File.ReadAllBytes(Path.Combine(two.Path, Path.GetFileName(file))).Should().Equal(File.ReadAllBytes(file), file);
        }

        ThemeClassifier read = ThemeClassifier.Load(one.Path);
        read.ModelId.Should().Be(learned.Report.Model).And.NotBe(Shipped.ModelId);
        read.Score(Habit[0].Text).Should().Equal(learned.Classifier.Score(Habit[0].Text));
        Habit.Select(row => string.Join(';', Given(Shipped, row.Text))).Should().Equal(before);
        string card = File.ReadAllText(Path.Combine(one.Path, "card.md"));
        card.Should().Contain(learned.Report.Comparison.Second.MicroF1.ToString("0.000", CultureInfo.InvariantCulture))
            .And.Contain($"themes of {Habit.Length} recommendations, {Habit.Length} texts");
    }

    [Fact]
    public void A_theme_that_the_model_does_not_know_is_named()
    {
        LearningReport report = DecisionLearner.Learn(
            Shipped, [.. Habit.Select((row, i) => i == 3 ? row with { Labels = ["beekeeping"] } : row)]).Report;

        report.Unknown.Should().Equal("beekeeping");
    }

    [Fact]
    public void Few_decisions_teach_nothing()
    {
        // Twenty texts, but nine decisions.
        ImmutableArray<LabelledText> few = [.. Habit.Take(20).Select((row, i) => row with { Group = $"{i % 9}" })];

        ((Action)(() => DecisionLearner.Learn(Shipped, few))).Should().Throw<LabelFileException>().WithMessage("*of 9 recommendations*10*");
    }

    private static string[] Given(ThemeClassifier model, string text) => [.. model.Score(text).Where(s => s.Given).Select(s => s.Id)];
}
