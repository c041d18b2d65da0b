namespace ReportMiner.Tests;

/// <summary>Finds the folder of real documents beside the repository, which not every machine has.</summary>
internal static class SharedDocuments
{
    /// <summary>The folder; <see langword="null"/> where it is not there.</summary>
    public static string? Folder { get; } = Find();

    /// <returns>Files of a part of the folder, by name; none where it is not there.</returns>
    public static string[] Files(string part, string pattern) =>
        Folder is null ? [] : [.. Directory.GetFiles(Path.Combine(Folder, part), pattern).Order(StringComparer.Ordinal)];

    private static string? Find()
    {
        string folder = Path.Combine(CheckoutFolder.Found ?? "", "..", "shared");
        return CheckoutFolder.Found is not null && Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
