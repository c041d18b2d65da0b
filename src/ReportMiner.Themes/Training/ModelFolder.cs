using ReportMiner.Model.Themes;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Pipelines;

namespace ReportMiner.Themes.Training;

/// <summary>The files of a model folder.</summary>
internal static class ModelFolder
{
    public static void Write(string folder, TrainedModel trained)
    {
        WriteModel(folder, trained.Model, trained.Pipeline);
        File.WriteAllBytes(Path.Combine(folder, ValidationFile.Name), ValidationFile.Write(trained.Validation));
        File.WriteAllText(Path.Combine(folder, "metrics.json"), MetricsWriter.Write(trained.Report));
        File.WriteAllText(Path.Combine(folder, "card.md"), ModelCard.Write(trained.Report));
        File.WriteAllText(Path.Combine(folder, "reliability.svg"), ReliabilityPlot.Draw(trained.Report.Validation.Curve));
    }

    /// <summary>Writes what is needed to use a model.</summary>
    public static void WriteModel(string folder, ThemeModel model, byte[]? pipeline)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, ModelFile.Name), ModelFile.Compress(ModelFile.Content(model)));
        Put(Path.Combine(folder, ModelFile.CatalogueName), CatalogueOf(model));
        Put(Path.Combine(folder, PipelineFile.Name), pipeline);
        Put(Path.Combine(folder, ModelFile.BilingualName), model.Bilingual?.Content);
    }

    /// <returns>The bytes of the catalogue beside a model; <see langword="null"/> where it has none.</returns>
    public static byte[]? CatalogueOf(ThemeModel model) => model.Catalogue is { } themes ? CatalogueWriter.Write(themes) : null;

    // One left by an earlier model would be read as this one's.
    private static void Put(string path, byte[]? content)
    {
        if (content is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllBytes(path, content);
        }
    }
}
