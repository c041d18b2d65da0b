using System.Collections.Immutable;
using ReportMiner.Model.Themes;
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

    public static TrainingRequest Request => new()
    {
        Rows = Written.AddRange(SampleReader.Read(Sample)),
        Catalogue = CatalogueReader.Read(RepositoryPaths.Catalogue),
        Translation = File.ReadAllBytes(RepositoryPaths.Translation),
    };
}
