namespace ReportMiner.Themes.Tests;

/// <summary>Where the repository's own files stand.</summary>
internal static class RepositoryPaths
{
    public static string Root { get; } = FindRoot();

    public static string Catalogue => Path.Combine(Root, "models", "themes", "catalogue.json");

    public static string DefaultModel => Path.Combine(Root, "models", "themes", "default");

    public static string ActionModel => Path.Combine(Root, "models", "action");

    public static string Translation => Path.Combine(Root, "models", "translation", "ru-en.bin.gz");

    public static string Labels(string language) => Path.Combine(Root, "corpus", "themes", $"labels.{language}.csv");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReportMiner.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}
