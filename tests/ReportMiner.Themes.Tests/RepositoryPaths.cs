namespace ReportMiner.Themes.Tests;

/// <summary>Where the repository's own files are.</summary>
internal static class RepositoryPaths
{
    public static string Root => CheckoutFolder.Root;

    public static string Catalogue => Path.Combine(Root, "models", "themes", "catalogue.json");

    public static string DefaultModel => Path.Combine(Root, "models", "themes", "default");

    public static string ActionModel => Path.Combine(Root, "models", "action");

    public static string Translation => Path.Combine(DefaultModel, "translation.bin.gz");

    public static string Labels(string language) => Path.Combine(Root, "corpus", "themes", $"labels.{language}.csv");
}
