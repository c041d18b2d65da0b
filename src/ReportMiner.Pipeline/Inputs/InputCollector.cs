using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.FileSystemGlobbing;
using ReportMiner.Ingestion;
using ReportMiner.Linguistics;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Inputs;

/// <summary>
/// Turns what the user named (files, folders, globs) into files, each once, in an order that does not depend on the machine.
/// </summary>
public static class InputCollector
{
    /// <inheritdoc cref="Gather"/>
    /// <returns>Full paths, by file name and then by path, in ordinal order.</returns>
    public static ImmutableArray<string> Collect(IEnumerable<string> inputs, string? exclude = null) => Gather(inputs, exclude).Files;

    /// <param name="inputs">Paths of files and folders, or globs such as <c>reports/**/*.pdf</c>.</param>
    /// <param name="exclude">A folder that is not searched: the output folder.</param>
    /// <param name="followLinks">Whether links in a folder that lead out of it are read.</param>
    /// <exception cref="InputException"> An input does not exist, cannot be opened, or holds no document; it is a result of an earlier run;
    /// or the results would go into a folder of inputs.
    /// </exception>
    public static CollectedInputs Gather(IEnumerable<string> inputs, string? exclude = null, bool followLinks = false)
    {
        var files = new Dictionary<string, Diagnostic?>(StringComparer.Ordinal);
        string? excluded = exclude is null
            ? null
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(exclude)) + Path.DirectorySeparatorChar;
        var results = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string input in inputs)
        {
            int before = files.Count;
            CheckApart(input, exclude, excluded);
            List<(string Path, Diagnostic? Refusal)> found = Expand(input, followLinks);
            bool named = File.Exists(input);
            foreach ((
                string path,
                Diagnostic? refusal) in found.Where(
                    f => named || excluded is null || !f.Path.StartsWith(excluded, StringComparison.Ordinal)))
            {
                if (EarlierResults.Has(path))
                {
                    results.Add(named ? throw new InputException($"'{input}' is a result of an earlier run, no document.") : path);
                    continue;
                }

                // A file named by itself is read even if its folder is named as well.
                files[path] = files.TryGetValue(path, out Diagnostic? known) && known is null ? null : refusal;
            }

            if (files.Count == before && !found.Exists(f => files.ContainsKey(f.Path)))
            {
                throw new InputException(results.Count > 0
                    ? $"No document found in '{input}', only results of an earlier run."
                    : $"No document found in '{input}'. Documents are files that end with {string.Join(", ", DocumentReaders.Extensions)}.");
            }
        }

        return new(
            [
                .. files.Keys.OrderBy(f => NormalForm.Compose(Path.GetFileName(f)), StringComparer.Ordinal)
                    .ThenBy(f => f, StringComparer.Ordinal)
            ],
            files.Where(f => f.Value is not null).ToImmutableDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal),
            [.. results.GroupBy(r => Path.GetDirectoryName(r)!, StringComparer.Ordinal).Select(g => Passed(g.Key, g.Count()))]);
    }

    /// <summary>A folder that holds both would give its own results as documents to the next run.</summary>
    private static void CheckApart(string input, string? output, string? excluded)
    {
        if (excluded is not null && Directory.Exists(input)
            && (Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)) + Path.DirectorySeparatorChar).StartsWith(
                excluded, StringComparison.Ordinal))
        {
            throw new InputException(
                $"The results would go into '{output}', which holds the documents of '{input}': name another folder for them.");
        }
    }

    private static string Passed(string folder, int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count} {(count == 1 ? "file" : "files")} of '{folder}' are results of an earlier run and were not read.");

    /// <summary>Whether a path names a document inside an archive.</summary>
    internal static bool IsInArchive(string path) => Archives.Split(path) is not null;

    private static List<(string Path, Diagnostic? Refusal)> Expand(string input, bool followLinks)
    {
        if (File.Exists(input))
        {
            return Unpacked([(Path.GetFullPath(input), null)]);
        }

        try
        {
            return Unpacked(Directory.Exists(input) ? FolderSearch.Of(Path.GetFullPath(input), followLinks) : InGlob(input));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException($"Cannot read '{input}': {e.Message}");
        }
    }

    /// <summary>Replaces archives by the documents in them.</summary>
    private static List<(string Path, Diagnostic? Refusal)> Unpacked(List<(string Path, Diagnostic? Refusal)> found) =>
        [.. found.SelectMany(static f => f.Refusal is null && Archives.IsNamed(f.Path) ? Archives.Documents(f.Path) ?? [f] : [f])];

    private static List<(string Path, Diagnostic? Refusal)> InGlob(string input)
    {
        int star = input.AsSpan().IndexOfAny("*?[");
        if (star < 0)
        {
            throw new InputException($"'{input}' does not exist.");
        }

        int cut = input.AsSpan(0, star).LastIndexOfAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        string root = cut < 0 ? "." : cut == 0 ? "/" : input[..cut];
        if (!Directory.Exists(root))
        {
            throw new InputException($"'{root}' does not exist.");
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(input[(cut + 1)..]);
        return [.. matcher.GetResultsInFullPath(root).Select(path => (Path.GetFullPath(path), (Diagnostic?)null))];
    }
}
