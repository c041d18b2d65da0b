namespace ReportMiner.Cli;

/// <summary>Files of labelled rows that a user names: single ones, or a folder of CSV files.</summary>
internal static class LabelFiles
{
    /// <returns>The file itself, or the CSV files of a folder by name.</returns>
    /// <exception cref="UserException">Nothing is there.</exception>
    public static IReadOnlyList<string> In(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.csv").Order(StringComparer.Ordinal)] : [];
        return files.Length > 0 ? files : throw new UserException($"'{path}' is neither a file nor a folder with CSV files.");
    }
}
