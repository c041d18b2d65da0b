using System.Collections.Immutable;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Inputs;

/// <summary>Names files by their paths below the inputs that hold them.</summary>
internal static class InputNames
{
    /// <param name="inputs">What the user named: files, folders, globs.</param>
    /// <param name="files">Full paths of the files found.</param>
    /// <returns>For each file its path below its input, parts separated by <c>/</c>; below the folder that all share, for files that would
    /// have one name.</returns>
    public static ImmutableArray<string> Of(IEnumerable<string> inputs, ImmutableArray<string> files)
    {
        string[] roots = [.. inputs.Select(Root).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] names = [.. files.Select(f => Below(f, roots))];
        foreach (IGrouping<string, int> alike in Enumerable.Range(0, names.Length).GroupBy(i => names[i], StringComparer.Ordinal)
            .Where(g => g.Count() > 1).ToList())
        {
            string shared = Shared([.. alike.Select(i => Path.GetDirectoryName(files[i])!)]);
            foreach (int i in alike)
            {
                names[i] = Slashed(Path.GetRelativePath(shared, files[i]));
            }
        }

        return [.. names];
    }

    private static string? Root(string input)
    {
        if (Directory.Exists(input))
        {
            return Path.GetFullPath(input);
        }

        if (Archives.IsNamed(input) && File.Exists(input))
        {
            return Path.GetDirectoryName(Path.GetFullPath(input));
        }

        int star = File.Exists(input) ? -1 : input.AsSpan().IndexOfAny("*?[");
        int cut = star < 0 ? -1 : input.AsSpan(0, star).LastIndexOfAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return star < 0 ? null : Path.GetFullPath(cut < 0 ? "." : cut == 0 ? "/" : input[..cut]);
    }

    private static string Below(string file, string[] roots)
    {
        string? root =
            Array.Find(
                roots,
                r => file.StartsWith(r.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return root is null ? Path.GetFileName(file) : Slashed(Path.GetRelativePath(root, file));
    }

    private static string Shared(string[] folders)
    {
        string[][] parts = [.. folders.Select(f => f.Split(Path.DirectorySeparatorChar))];
        int count = 0;
        while (parts.All(p => count < p.Length && p[count] == parts[0][count]))
        {
            count++;
        }

        string shared = string.Join(Path.DirectorySeparatorChar, parts[0][..count]);
        return shared.Length == 0 ? Path.DirectorySeparatorChar.ToString() : shared;
    }

    private static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
