using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

/// <summary>The committed model of the sixteen themes.</summary>
public sealed class DefaultModelTests
{
    private static readonly ThemeClassifier Classifier = ThemeClassifier.Load(RepositoryPaths.DefaultModel);

    [Theory]
    [InlineData(
        "Hosting providers should store connection records for one year and hand them to the police on a court order.",
        "isp-cooperation",
        "data-retention")]
    [InlineData("Train prosecutors and judges of developing countries and equip their laboratories.", "capacity-building", null)]
    [InlineData("Поставщикам услуг следует хранить данные о соединениях в течение года.", "data-retention", "isp-cooperation")]
    [InlineData("Уважать суверенитет государств и не собирать данные на чужой территории без согласия.", "sovereignty", null)]
    [InlineData("States should strengthen the capacity of investigators.", "capacity-building", null)]
    [InlineData("Государствам следует укреплять потенциал следователей.", "capacity-building", null)]
    [InlineData("Ратифицировать Факультативный протокол к Конвенции против пыток (Чили)", "international-instruments", null)]
    public void It_gives_the_themes_that_a_reader_would(string text, string expected, string? also)
    {
        ImmutableArray<ThemeTag> tags = Classifier.Classify(text, Language.Unknown);

        tags.Select(tag => tag.Id).Should().Contain(expected);
        if (also is not null)
        {
            tags.Select(tag => tag.Id).Should().Contain(also);
        }
    }

    [Theory]
    [InlineData("States should keep traffic data for one year.", "data-retention", "critical-infrastructure")]
    [InlineData("The monument honours the erased persons.", null, "data-retention")]
    [InlineData("Erased persons should regain their legal status.", null, "data-retention")]
    [InlineData("The hospital should retain staff.", null, "data-retention")]
    [InlineData("Health service providers should treat all patients.", null, "isp-cooperation")]
    public void A_word_in_another_sense_gives_no_theme(string text, string? expected, string unexpected)
    {
        string[] ids = [.. Classifier.Classify(text, Language.Unknown).Select(tag => tag.Id)];

        ids.Should().NotContain(unexpected);
        if (expected is not null)
        {
            ids.Should().Contain(expected);
        }
    }

    [Fact]
    public void Evidence_points_at_the_words_that_carry_the_theme()
    {
        const string Text =
            "All Member States are reminded that Internet service providers should answer urgent requests of the police, and that "
            + "summer is near.";

        ThemeTag tag = Classifier.Classify(Text, Language.English).Single(tag => tag.Id == "isp-cooperation");

        tag.Evidence.Should().NotBeEmpty();
        tag.Evidence.Should().OnlyContain(span => span.Start >= 0 && span.End <= Text.Length && span.Start < span.End && span.Weight > 0);
        tag.Evidence.Should().BeInAscendingOrder(span => span.Start);
        Evidence strongest = tag.Evidence.MaxBy(span => span.Weight);
        Text[strongest.Start..strongest.End].Should().Contain("provider");
    }

    [Fact]
    public void An_explanation_adds_up_to_the_decision()
    {
        const string Text =
            "Предоставить полиции оборудование и обучить следователей изымать электронные доказательства; сохранить данные на 90 дней.";

        foreach (ThemeExplanation explanation in Classifier.Explain(Text))
        {
            (explanation.Base + explanation.Whole + explanation.Words.Sum(word => word.Weight)).Should()
                .BeApproximately(explanation.LogOdds, 1e-9);
            PlattScale.Logistic(explanation.LogOdds).Should().BeApproximately(explanation.Score.Probability, 1e-9);
        }

        // «Whole» is the length of the text and how it ends, and no remainder that nobody can explain.
        Classifier.Explain(Text).Should().OnlyContain(explanation => Math.Abs(explanation.Whole) < 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ;")]
    [InlineData("\uD83D")]
    public void A_text_without_words_has_no_theme(string text) => Classifier.Classify(text, Language.Unknown).Should().BeEmpty();

    [Fact]
    public void Threads_do_not_disturb_one_another()
    {
        string[] texts = [.. LabelReader.Read(RepositoryPaths.Labels("ru")).Take(60).Select(row => row.Text)];
        string[] alone = [.. texts.Select(Signature)];
        string[] together = new string[texts.Length];

        Parallel.For(0, texts.Length, i => together[i] = Signature(texts[i]));

        together.Should().Equal(alone);
    }

    [SharedGoldFact]
    public void It_was_made_from_the_labels_and_the_catalogue_as_they_stand()
    {
        using JsonDocument metrics = Metrics();

        metrics.RootElement.GetProperty("dataHash").GetString().Should()
            .Be(RowSet.Hash(RowSet.Of(ShippedRows.Request)), "the labels changed: train again");
    }

    [Fact]
    public void Its_card_names_the_files_that_it_was_made_from()
    {
        using JsonDocument metrics = Metrics();
        string card = File.ReadAllText(Path.Combine(RepositoryPaths.DefaultModel, "card.md"));
        var sources = metrics.RootElement.GetProperty("sources").EnumerateArray()
            .Select(source => new LabelSource(source.GetProperty("name").GetString()!, source.GetProperty("sha256").GetString()!)).ToList();

        sources.Should()
            .Contain(
                [
                    LabelSource.Of(RepositoryPaths.Labels("en")),
                    LabelSource.Of(RepositoryPaths.Labels("ru")),
                    LabelSource.Of(RepositoryPaths.ItemLabels),
                ],
                "the labels changed: train again");
        sources.Select(source => source.Name).Should()
            .Equal("labels.en.csv", "labels.ru.csv", "list_items.jsonl", "unpc_pairs.jsonl", "items.csv");
        sources.Should().OnlyContain(source => card.Contains($"`{source.Name}`, SHA-256 `{source.Sha256}`", StringComparison.Ordinal));
        File.ReadAllBytes(Path.Combine(RepositoryPaths.DefaultModel, "catalogue.json"))
            .Should().Equal(CatalogueWriter.Write(CatalogueReader.Read(RepositoryPaths.Catalogue)), "the catalogue changed: train again");
        File.ReadAllBytes(Path.Combine(RepositoryPaths.DefaultModel, "translation.bin.gz"))
            .Should().Equal(File.ReadAllBytes(RepositoryPaths.Translation), "the translation table changed: train again");
        metrics.RootElement.GetProperty("model").GetString().Should().Be(Classifier.ModelId);
        card.Should().StartWith("# Model " + Classifier.ModelId);
    }

    [SharedGoldFact]
    public void Its_card_is_reproduced_from_its_scores_on_rows_left_out()
    {
        ScoredRows scored = ValidationFile.Read(
            File.ReadAllBytes(Path.Combine(RepositoryPaths.DefaultModel, ValidationFile.Name)), RowSet.Of(ShippedRows.Request),
            Classifier.Labels);
        scored = ThemeTrainer.Tuning(scored, catalogue: true, large: false);

        (double[][] probabilities, bool[][] given) = scored.Honest(ModelKind.Multi);
        Figures figures = LabelScorer.Measure(Classifier.Labels, probabilities, given, scored.Labels, scored.IsCounted, scored.Counts);

        using JsonDocument metrics = Metrics();
        JsonElement card = metrics.RootElement.GetProperty("validation");
        card.GetProperty("microF1").GetDouble().Should().BeApproximately(figures.MicroF1, 1e-4);
        card.GetProperty("macroF1").GetDouble().Should().BeApproximately(figures.MacroF1, 1e-4);
        card.GetProperty("calibrationError").GetDouble().Should().BeApproximately(figures.CalibrationError, 1e-4);
        metrics.RootElement.GetProperty("interval").EnumerateArray().Select(end => end.GetDouble())
            .Should()
            .SatisfyRespectively(low => low.Should().BeLessThan(figures.MicroF1), high => high.Should().BeGreaterThan(figures.MicroF1));
        figures.CalibrationError.Should().BeLessThan(0.03);
        figures.MicroF1.Should()
            .BeGreaterThan(
                metrics.RootElement.GetProperty("terms").GetProperty("microF1").GetDouble() + 0.1, "a model must add to the terms");
        (PlattScale[] scales, double[] thresholds) = scored.Tune(ModelKind.Multi);
        thresholds.Should().Equal(Classifier.Model.Thresholds);
        scales.Should().Equal(Classifier.Model.Scales);
    }

    [Fact]
    public void The_model_recognises_the_rows_that_it_learnt_from()
    {
        EvaluationReport report = ThemeEvaluator.Evaluate(Classifier, ShippedRows.Written);

        report.Figures.MicroF1.Should().BeGreaterThan(0.9, "weights and thresholds belong together");
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { })]
    public void A_broken_model_is_refused(byte[] content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, ModelFile.Name), content);

        Action load = () => ThemeClassifier.Load(folder.Path);

        load.Should().Throw<ModelFormatException>().Which.Message.Should().Contain("is broken");
    }

    [Fact]
    public void A_model_that_unpacks_without_end_is_refused()
    {
        using var folder = new TemporaryFolder();
        using (var gzip = new GZipStream(File.Create(Path.Combine(folder.Path, ModelFile.Name)), CompressionLevel.Fastest))
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= 512; i++)
            {
                gzip.Write(zeros);
            }
        }

        Action load = () => ThemeClassifier.Load(folder.Path);

        load.Should().Throw<ModelFormatException>().Which.Message.Should().Contain("unpacks to more than");
    }

    [Fact]
    public void A_folder_without_a_model_is_refused()
    {
        Action load = () => ThemeClassifier.Load(RepositoryPaths.Root);

        load.Should().Throw<ModelFormatException>().Which.Message.Should().Contain("no model in");
    }

    private static JsonDocument Metrics() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.DefaultModel, "metrics.json")));

    private static string Signature(string text) =>
        string.Join(
            ';', Classifier.Classify(text, Language.Russian).Select(tag => $"{tag.Id}:{tag.Score:R}:{string.Join(',', tag.Evidence)}"));
}
