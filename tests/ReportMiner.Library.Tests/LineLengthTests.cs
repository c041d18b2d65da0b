namespace ReportMiner.Library.Tests;

/// <summary>Lines of C# have at most 140 characters, in the program and in its tests.</summary>
public sealed class LineLengthTests
{
    private const int Limit = 140;

    /// <summary>Lines that are still longer. The number only goes down: whoever wraps lines lowers it.</summary>
    private const int StillLonger = 126;

    [Fact]
    public void No_more_lines_are_too_long_than_before()
    {
        (string File, int Count)[] files =
        [
            .. Files().Select(f => (File: Path.GetRelativePath(Repository.Root, f), Count: File.ReadLines(f).Count(l => l.Length > Limit)))
                .Where(f => f.Count > 0).OrderByDescending(f => f.Count).ThenBy(f => f.File, StringComparer.Ordinal),
        ];

        string worst = string.Join(", ", files.Take(5).Select(f => $"{f.File} ({f.Count})"));
        files.Sum(f => f.Count).Should().BeLessThanOrEqualTo(StillLonger, $"a line has at most {Limit} characters; most are in {worst}");
    }

    private static IEnumerable<string> Files() =>
        from folder in (string[])["src", "tests"]
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        where !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
            .Any(part => part is "bin" or "obj" or "node_modules")
        select file;
}
