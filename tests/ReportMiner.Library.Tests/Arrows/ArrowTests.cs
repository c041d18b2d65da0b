using System.Text.RegularExpressions;

namespace ReportMiner.Library.Tests.Arrows;

public sealed partial class ArrowTests
{
    private const int Shown = 4;

    private static readonly IReadOnlyDictionary<(Folder From, Folder To), SortedSet<string>> Read = ArrowReader.Read(Sources.Assemblies);

    private static IReadOnlyList<(Folder From, Folder To)> Arrows => [.. Read.Keys];

    [Fact]
    public void The_page_of_arrows_is_what_the_code_does() =>
        Repository.Hold("src/docs/arrows.md", ArrowPage.Of(Arrows), "an arrow between projects or folders has come or gone.");

    /// <summary>
    /// Files of the project itself list what is in the folders (readers, exporters, commands), and hold what these share: arrows from them
    /// do not count.
    /// </summary>
    [Fact]
    public void No_folder_uses_itself_by_way_of_others()
    {
        (Folder From, Folder To)[] within = [.. Arrows.Where(a => a.From.Project == a.To.Project && a.From.Path.Length > 0)];

        Cycles.Of(within)
            .Select(cycle =>
                string.Join("\n", within.Where(a => cycle.Contains(a.From) && cycle.Contains(a.To)).Select(Told).Prepend(cycle[0].Project)))
            .Should().BeEmpty();
    }

    [Fact]
    public void No_project_uses_itself_by_way_of_others() =>
        Cycles.Of([.. Arrows.Select(a => (a.From.Project, a.To.Project)).Where(a => a.Item1 != a.Item2).Distinct()]).Should().BeEmpty();

    /// <summary>The arrows are read by namespace.</summary>
    [Fact]
    public void The_namespace_of_a_file_is_its_folder()
    {
        foreach (string file in Sources.Files)
        {
            string folder =
                Path.GetRelativePath(Path.Combine(Repository.Root, "src"), Path.GetDirectoryName(file)!)
                    .Replace(Path.DirectorySeparatorChar, '.');
            Match space = Namespace().Match(File.ReadAllText(file));
            (space.Success ? space.Groups[1].Value : folder).Should().Be(folder, file);
        }
    }

    [Fact]
    public void A_cycle_is_found_however_long_it_is() =>
        Cycles.Of([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("e", "a"), ("f", "g"), ("g", "f")]).Should()
            .BeEquivalentTo(new[] { new[] { "a", "b", "c" }, ["f", "g"] });

    private static string Told((Folder From, Folder To) arrow) =>
        $"  {arrow.From.Name} → {arrow.To.Name}, {Read[arrow].Count}: {string.Join("; ", Read[arrow].Take(Shown))}{(Read[arrow].Count > Shown ? "; …" : "")}";

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
