namespace ReportMiner.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class CheckoutFolder
{
    /// <summary>Folder of the solution; <see langword="null"/> where the tests run outside of one.</summary>
    public static string? Found { get; } = Find();

    /// <summary>The folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run outside of a checkout.</exception>
    public static string Root => Found ?? throw new DirectoryNotFoundException("The tests run outside of a checkout.");

    private static string? Find()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "ReportMiner.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName;
    }
}
