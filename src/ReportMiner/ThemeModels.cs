using System.Collections.Immutable;
using ReportMiner.Export.Jsonl;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Themes.Classification;
using ReportMiner.Store;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Learning;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Review;
using ReportMiner.Themes.Training;

namespace ReportMiner;

/// <summary>Theme models: open one, use it on texts, train one of your own.</summary>
public static class ThemeModels
{
    /// <summary>Opens a model, which scores and explains single texts.</summary>
    /// <param name="folder">Its folder; <see langword="null"/> for the model that comes with the library.</param>
    /// <exception cref="ModelFormatException">The folder holds no model.</exception>
    public static ThemeClassifier Open(string? folder = null) => ThemeClassifier.Load(folder ?? ShippedModels.Themes);

    /// <summary>Gives rows of text their themes, and writes them as JSONL.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">CSV or JSONL with <c>text</c> and optional <c>language</c>.</param>
    /// <param name="output">File to write, whole or not at all.</param>
    /// <returns>Number of rows.</returns>
    /// <exception cref="LabelFileException">The input does not hold rows of text.</exception>
    /// <exception cref="InputException">The file may not be written.</exception>
    public static int Classify(ThemeClassifier model, string input, string output)
    {
        ImmutableArray<LabelledText> rows = UnlabelledReader.Read(input);
        var lines =
            rows.AsParallel().AsOrdered().Select(r => ClassifiedText.Line(r.Text, model.Classify(r.Text, r.Language), model.ModelId));
        TextFile.Write(output, writer =>
        {
            foreach (string line in lines)
            {
                writer.WriteLine(line);
            }
        });
        return rows.Length;
    }

    /// <summary>Lists the items whose correction would teach a model most: uncertain ones, unlike one another.</summary>
    /// <param name="model">The model.</param>
    /// <param name="items">The items.</param>
    /// <param name="count">How many to list at most.</param>
    /// <param name="links">Links of the items: language versions that differ are a reason too; <see langword="null"/> to leave them
    /// out.</param>
    /// <returns>The items with the reason, the most useful first.</returns>
    public static ImmutableArray<(Recommendation Item, ReviewSuggestion Reason)> SuggestReview(
        ThemeClassifier model, IEnumerable<Recommendation> items, int count, IEnumerable<ItemLink>? links = null)
    {
        ImmutableArray<Recommendation> all = [.. items];
        return
        [
            .. ReviewSuggester.Suggest(model, [.. all.Select(i => i.Text)], count, OtherVersions(all, links ?? []))
                .Select(s => (all[s.Index], s))
        ];
    }

    /// <summary>The text of the other language version of an item, by the place of the item.</summary>
    private static Dictionary<int, string> OtherVersions(ImmutableArray<Recommendation> items, IEnumerable<ItemLink> links)
    {
        Dictionary<string, string> texts =
            items.DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Text, StringComparer.Ordinal);
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ItemLink link in links.Where(
            link =>
                link.Relation == LinkRelation.Translation && link.Certain && texts.ContainsKey(link.Earlier.Id)
                    && texts.ContainsKey(link.Later.Id)))
        {
            others.TryAdd(link.Earlier.Id, texts[link.Later.Id]);
            others.TryAdd(link.Later.Id, texts[link.Earlier.Id]);
        }

        return items.Index().Where(one => others.ContainsKey(one.Item.Id)).ToDictionary(one => one.Index, one => others[one.Item.Id]);
    }

    /// <summary>Moves a model towards what people decided on a run. The same decisions give the same model; it takes seconds.</summary>
    /// <param name="run">Where the run is: results with the decisions on them.</param>
    /// <param name="folder">Folder of the model to begin with; <see langword="null"/> for the model that comes with the library.</param>
    /// <returns>The model with its measurements; <see cref="LearnedModel.Save"/> writes it with its card.</returns>
    /// <exception cref="InputException">There is no run, or it cannot be read.</exception>
    /// <exception cref="LabelFileException">Fewer than <see cref="DecisionLearner.Fewest"/> recommendations are decided, or the model gives
    /// exactly one label to a text.</exception>
    /// <exception cref="ModelFormatException">The folder holds no model.</exception>
    public static LearnedModel Learn(IRunStore run, string? folder = null)
    {
        using RunResult result = run.Open();
        return DecisionLearner.Learn(Open(folder), DecidedTexts.Of(result));
    }

    /// <summary>Trains a model. The same files and seed give the same model.</summary>
    /// <param name="files">What it is trained on.</param>
    /// <param name="progress">Receives every step.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The model with its measurements; <see cref="TrainedModel.Save"/> writes it with its card.</returns>
    /// <exception cref="InputException">A path is neither a file nor a folder with CSV files.</exception>
    /// <exception cref="LabelFileException">A file does not hold labelled rows, or too few.</exception>
    /// <exception cref="CatalogueException">The catalogue cannot be read.</exception>
    public static TrainedModel Train(
        TrainingFiles files, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        TrainingPackages.Need();
        LabelledFiles labelled = files.Labelled;
        ImmutableArray<LabelledText> rows = labelled.Read();
        var request = new TrainingRequest
        {
            Rows = files.Sample is { } sample ? rows.AddRange(SampleReader.Read(sample)) : rows,
            Sources = [.. labelled.Files.Concat(files.Sample is { } drawn ? SampleReader.Files(drawn) : []).Select(LabelSource.Of)],
            Translation = TranslationTables.ThemesFile is { } table ? File.ReadAllBytes(table) : null,
            Corrections = files.Corrections is { } corrections ? LabelReader.Read(corrections, labelled.Columns) : [],
            Catalogue = files.Catalogue is { } catalogue
                ? CatalogueReader.Read(catalogue)
                : rows.Any(r => !r.Labels.IsEmpty) ? LabelledFiles.CatalogueOf(rows) : null,
            SingleLabel = files.SingleLabel,
            Seed = files.Seed,
            HoldOut = files.HoldOut,
            DataName = files.DataName ?? string.Join(" + ", labelled.Files.Select(Path.GetFileName)),
        };
        return ThemeTrainer.Train(request, progress, cancellation);
    }
}
