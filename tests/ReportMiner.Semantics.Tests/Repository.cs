namespace ReportMiner.Semantics.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } =
        CheckoutFolder.Found ?? Environment.GetEnvironmentVariable("REPORTMINER_ROOT")
            ?? throw new DirectoryNotFoundException("The tests run outside the repository.");

    /// <summary>The translation table that comes with the program; may not be there.</summary>
    public static string Table => Path.Combine(Root, "models", "translation", "ru-en.bin.gz");
}
