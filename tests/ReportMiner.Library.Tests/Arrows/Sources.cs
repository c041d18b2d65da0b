namespace ReportMiner.Library.Tests.Arrows;

/// <summary>The projects of <c>src</c> in the solution: their sources and their assemblies.</summary>
internal static class Sources
{
    /// <summary>Names of assemblies that are not those of their projects.</summary>
    private static readonly Dictionary<string, string> Named = new()
    {
        ["ReportMiner"] = "ReportMiner.Library", ["ReportMiner.Cli"] = "reportminer", ["ReportMiner.Web"] = "reportminer-serve",
    };

    private static readonly string Solution = File.ReadAllText(Path.Combine(Repository.Root, "ReportMiner.sln"));

    /// <summary>Names of all projects; the encoder, which nothing refers to, is not in the solution.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [
            .. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).SelectMany(d => Directory.GetFiles(d, "*.csproj"))
                .Where(f => Solution.Contains(Path.GetFileName(f), StringComparison.Ordinal))
                .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
        ];

    /// <summary>Path of the assembly of each project.</summary>
    public static IReadOnlyDictionary<string, string> Assemblies { get; } =
        Projects.ToDictionary(p => p, p => Path.Combine(AppContext.BaseDirectory, Named.GetValueOrDefault(p, p) + ".dll"));

    /// <summary>Source files of all projects.</summary>
    public static IEnumerable<string> Files => Projects
        .SelectMany(p => Directory.GetFiles(Path.Combine(Repository.Root, "src", p), "*.cs", SearchOption.AllDirectories))
        .Where(f => !Path.GetRelativePath(Repository.Root, f).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
}
