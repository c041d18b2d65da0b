using System.Collections.Immutable;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Evaluation;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

/// <summary>
/// What the committed model was trained from: the sentences of the repository, and labelled texts of real documents beside it.
/// </summary>
internal static class ShippedRows
{
    public static string Sample => Path.Combine(SharedGoldFactAttribute.Folder, "themes");

    public static ImmutableArray<LabelledText> Written =>
        LabelReader.Read(RepositoryPaths.Labels("en")).AddRange(LabelReader.Read(RepositoryPaths.Labels("ru")));

    /// <summary>With keys in place of the texts of labelled items: enough to count by.</summary>
    public static TrainingRequest Request => With(ItemLabels.Read(RepositoryPaths.ItemLabels).WithoutTexts);

    /// <summary>With their texts, as far as the documents still read as they did.</summary>
    public static TrainingRequest WithTexts =>
        With(ItemTexts.Of(ItemLabels.Read(RepositoryPaths.ItemLabels), Documents, default));

    private static string Documents => Path.Combine(SharedGoldFactAttribute.Folder, "..", "real");

    private static TrainingRequest With(ImmutableArray<LabelledText> items) => new()
    {
        Rows = [.. Written, .. SampleReader.Read(Sample), .. items],
        Catalogue = CatalogueReader.Read(RepositoryPaths.Catalogue),
        Translation = File.ReadAllBytes(RepositoryPaths.Translation),
    };
}
