namespace ReportMiner.Semantics.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The translation table that comes with the program; may not be there.</summary>
    public static string Table => Path.Combine(Root, "models", "translation", "ru-en.bin.gz");

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ReportMiner.sln")))
            {
                return at.FullName;
            }
        }

        return Environment.GetEnvironmentVariable("REPORTMINER_ROOT") ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
