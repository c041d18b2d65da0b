using System.Globalization;
using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Pipelines;

/// <summary>
/// The model as an ML.NET pipeline: for each label the logistic regression and its calibration, then all scores and probabilities in one
/// vector each. The same models give the same bytes.
/// </summary>
internal static class PipelineFile
{
    public const string Name = "model.zip";

    private const string Score = nameof(ThemeScores.Score), Probability = nameof(ThemeScores.Probability);

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="fits">One a label.</param>
    /// <param name="scales">Likewise.</param>
    /// <param name="dimension">Features of the model.</param>
    /// <returns>The file; <see langword="null"/> where a label has no regression of its own, since all rows have it or none.</returns>
    public static byte[]? Write(IReadOnlyList<LinearFit> fits, IReadOnlyList<PlattScale> scales, int dimension)
    {
        if (fits.Any(fit => fit.Learner is null))
        {
            return null;
        }

        var context = new MLContext(0);
        IDataView input = Input(context, dimension);
        var file = new MemoryStream();
        context.Model.Save(Chain(context, input, fits, scales), input.Schema, file);
        return WithoutTimes(file);
    }

    private static TransformerChain<ITransformer> Chain(
        MLContext context, IDataView input, IReadOnlyList<LinearFit> fits, IReadOnlyList<PlattScale> scales)
    {
        var chain = new List<ITransformer>();
        IDataView view = input;
        for (int label = 0; label < fits.Count; label++)
        {
            Append(fits[label].Learner!);
            Append(context.BinaryClassification.Calibrators.Platt(-scales[label].Slope, -scales[label].Shift, Score).Fit(view));
            Append(context.Transforms.CopyColumns(Column(Score, label), Score)
                .Append(context.Transforms.CopyColumns(Column(Probability, label), Probability)).Fit(view));
        }

        Append(All(Score).Append(All(Probability)).Fit(view));
        return new TransformerChain<ITransformer>([.. chain]);

        EstimatorChain<ColumnConcatenatingTransformer> All(string name) => new EstimatorChain<ColumnConcatenatingTransformer>()
            .Append(context.Transforms.Concatenate(name, [.. Enumerable.Range(0, fits.Count).Select(label => Column(name, label))]));

        void Append(ITransformer transformer)
        {
            chain.Add(transformer);
            view = transformer.Transform(view);
        }
    }

    private static string Column(string name, int label) => string.Create(CultureInfo.InvariantCulture, $"{name} {label}");

    private static IDataView Input(MLContext context, int dimension)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(ThemeVector));
        schema[nameof(ThemeVector.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimension);
        return context.Data.LoadFromEnumerable(Array.Empty<ThemeVector>(), schema);
    }

    private static byte[] WithoutTimes(MemoryStream file)
    {
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                entry.LastWriteTime = NoTime;
            }
        }

        return file.ToArray();
    }
}
