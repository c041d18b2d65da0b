using ReportMiner.Model.Themes;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Pipelines;

namespace ReportMiner.Themes.Training;

/// <summary>The files of a model folder.</summary>
internal static class ModelFolder
{
    public static void Write(string folder, TrainedModel trained)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, ModelFile.Name), ModelFile.Compress(ModelFile.Content(trained.Model)));
        Put(Path.Combine(folder, ModelFile.CatalogueName), trained.Model.Catalogue is { } themes ? CatalogueWriter.Write(themes) : null);
        Put(Path.Combine(folder, PipelineFile.Name), trained.Pipeline);
        Put(Path.Combine(folder, ModelFile.BilingualName), trained.Model.Bilingual?.Content);

        File.WriteAllBytes(Path.Combine(folder, ValidationFile.Name), ValidationFile.Write(trained.Validation));
        File.WriteAllText(Path.Combine(folder, "metrics.json"), MetricsWriter.Write(trained.Report));
        File.WriteAllText(Path.Combine(folder, "card.md"), ModelCard.Write(trained.Report));
        File.WriteAllText(Path.Combine(folder, "reliability.svg"), ReliabilityPlot.Draw(trained.Report.Validation.Curve));
    }

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
