using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// Finds and reads the documents that gold files speak of: in the gold folder, or in a folder beside it or beside the one above it.
/// </summary>
public static class GoldDocuments
{
    /// <param name="goldFolder">Folder of gold files, each with the name of its document under <c>file</c>.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The items of all documents found, without themes.</returns>
    /// <exception cref="InputException">The folder is none, or no document of its gold is near it.</exception>
    public static ImmutableArray<Recommendation> Read(string goldFolder, CancellationToken cancellation)
    {
        if (!Directory.Exists(goldFolder))
        {
            throw new InputException($"'{goldFolder}' is not a folder.");
        }

        string[] files =
        [
            .. Directory.GetFiles(goldFolder, "*.json").Order(StringComparer.Ordinal).Select(NameIn).Select(name => Find(goldFolder, name))
                .OfType<string>()
        ];
        return files.Length > 0
            ? [.. files.SelectMany(f => DocumentProcessor.Process(f, cancellation).Items)]
            : throw new InputException(
                $"None of the documents of the gold in '{goldFolder}' is near it. Name the folder of a run with --run.");
    }

    private static string NameIn(string gold)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(gold));
        return json.RootElement.TryGetProperty("file", out JsonElement file) ? file.GetString() ?? "" : "";
    }

    private static string? Find(string goldFolder, string name)
    {
        string root = Path.GetFullPath(goldFolder);
        for (int up = 0; up < 3 && Path.GetFileName(name).Length > 0; up++)
        {
            string[] folders = [root, .. Directory.GetDirectories(root).Order(StringComparer.Ordinal)];
            if (folders.Select(f => Path.Combine(f, Path.GetFileName(name))).FirstOrDefault(File.Exists) is { } found)
            {
                return found;
            }

            root = Path.GetDirectoryName(root) ?? root;
        }

        return null;
    }
}
