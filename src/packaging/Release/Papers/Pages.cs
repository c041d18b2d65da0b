using System.Text.RegularExpressions;

namespace ReportMiner.Release.Papers;

/// <summary>The pages for people beside the programs: README, the pages on each subject, sample reports.</summary>
internal static partial class Pages
{
    /// <summary>Files and folders of the checkout that are shipped, and where: as they are, so that their links hold.</summary>
    private static readonly string[] Shipped = ["README.md", "LICENSE", "CHANGELOG.md", "src/docs", "corpus/samples", "corpus/README.md"];

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<target>[^)#]+)(?<part>#[^)]*)?\)")]
    private static partial Regex Link();

    /// <summary>Copies the pages into a folder of programs.</summary>
    public static void Copy(Checkout sources, string folder)
    {
        foreach (string path in Shipped.SelectMany(s => FilesOf(sources.Root, s)))
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(sources.Root, path), target, overwrite: true);
        }

        foreach (string page in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            File.WriteAllText(page, Kept(File.ReadAllText(page), Path.GetDirectoryName(page)!));
        }
    }

    /// <summary>Whether a file of a folder of programs, by its path in it, is one of these pages.</summary>
    public static bool Holds(string file) => Shipped.Any(s => file == s || file.StartsWith(s + "/", StringComparison.Ordinal));

    /// <summary>The text of a page whose links to what is not shipped are words.</summary>
    private static string Kept(string text, string folder) =>
        Link().Replace(text, link => Leads(link.Groups["target"].Value, folder) ? link.Value : link.Groups["text"].Value);

    private static bool Leads(string target, string folder) =>
        target.Contains("://", StringComparison.Ordinal) || Path.Exists(Path.Combine(folder, target));

    private static IEnumerable<string> FilesOf(string root, string path)
    {
        string whole = Path.Combine(root, path);
        return Directory.Exists(whole)
            ? Directory.GetFiles(whole, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f))
                .Where(f => !f.Contains(".received.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            : File.Exists(whole) ? [path] : throw new ReleaseException($"There is no '{path}' to ship.");
    }
}
