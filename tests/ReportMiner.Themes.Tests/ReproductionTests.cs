using System.Text.Json;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

/// <summary>The committed model is what the committed labels, catalogue and trainer give: trained again, its card says the same.</summary>
public sealed class ReproductionTests
{
    /// <summary>Processors add in different orders, so the last bits of weights may differ between machines; figures may not.</summary>
    private const double Noise = 0.004;

    /// <summary>Items that may be missing before they should be labelled again.</summary>
    private const int MostMissing = 16;

    [SharedGoldFact]
    public void Training_anew_gives_the_figures_of_the_card()
    {
        TrainingRequest request = ShippedRows.WithTexts;
        TrainedModel anew = ThemeTrainer.Train(request);

        using var folder = new TemporaryFolder();
        anew.Save(folder.Path);
        PipelineTests.Agree(folder.Path, request.Rows.Select(row => row.Text));

        using JsonDocument metrics = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.DefaultModel, "metrics.json")));
        JsonElement root = metrics.RootElement, card = root.GetProperty("validation");
        (root.GetProperty("rows").GetInt32() - anew.Report.Rows).Should()
            .BeInRange(0, MostMissing, "items whose documents are read otherwise than before are left out");
        root.GetProperty("l2").GetDouble().Should().BeApproximately(anew.Report.L2, 1e-4);
        card.GetProperty("microF1").GetDouble().Should().BeApproximately(anew.Report.Validation.MicroF1, Noise);
        card.GetProperty("macroF1").GetDouble().Should().BeApproximately(anew.Report.Validation.MacroF1, Noise);
        card.GetProperty("calibrationError").GetDouble().Should().BeApproximately(anew.Report.Validation.CalibrationError, Noise);
        foreach ((
            JsonElement told, LabelFigures measured) in card.GetProperty("labels").EnumerateArray().Zip(anew.Report.Validation.Labels))
        {
            told.GetProperty("id").GetString().Should().Be(measured.Id);
            (told.GetProperty("support").GetInt32() - measured.Support).Should().BeInRange(0, MostMissing);
            told.GetProperty("f1").GetDouble().Should().BeApproximately(measured.F1, 4 * Noise, "of {0}", measured.Id);
        }
    }
}
