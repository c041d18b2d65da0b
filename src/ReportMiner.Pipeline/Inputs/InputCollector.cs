using System.Collections.Immutable;
using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;
using ReportMiner.Ingestion;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Inputs;

/// <summary>Turns what the user named (files, folders, globs) into files, each once, in an order that does not depend on the machine.</summary>
public static class InputCollector
{
    /// <param name="inputs">Paths of files and folders, or globs such as <c>reports/**/*.pdf</c>.</param>
    /// <param name="exclude">A folder that is not searched: the output folder.</param>
    /// <returns>Full paths, by file name and then by path, in ordinal order.</returns>
    /// <exception cref="InputException">An input does not exist, cannot be opened, or holds no document.</exception>
    public static ImmutableArray<string> Collect(IEnumerable<string> inputs, string? exclude = null)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        string? excluded = exclude is null ? null : Path.GetFullPath(exclude) + Path.DirectorySeparatorChar;
        foreach (string input in inputs)
        {
            int before = files.Count;
            List<string> found = Expand(input);
            files.UnionWith(found.Where(f => excluded is null || !f.StartsWith(excluded, StringComparison.Ordinal)));
            if (found.Count == 0 && files.Count == before)
            {
                throw new InputException($"No document found in '{input}'. Documents are files that end with {string.Join(", ", DocumentReaders.Extensions)}.");
            }
        }

        return [.. files.OrderBy(f => Path.GetFileName(f), StringComparer.Ordinal).ThenBy(f => f, StringComparer.Ordinal)];
    }

    private static List<string> Expand(string input)
    {
        if (File.Exists(input))
        {
            return [Path.GetFullPath(input)];
        }

        try
        {
            return Directory.Exists(input) ? [.. InFolder(input)] : InGlob(input);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException($"Cannot read '{input}': {e.Message}");
        }
    }

    /// <summary>Files that are links are taken as any; a link to a folder could lead round in a circle, or out of what the user named.</summary>
    private static FileSystemEnumerable<string> InFolder(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };
        return new FileSystemEnumerable<string>(Path.GetFullPath(folder), (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !entry.FileName.StartsWith(".") && DocumentReaders.Searches(entry.FileName.ToString()),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry.ToFileSystemInfo().LinkTarget is null,
        };
    }

    private static List<string> InGlob(string input)
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
        return [.. matcher.GetResultsInFullPath(root).Select(Path.GetFullPath)];
    }
}
