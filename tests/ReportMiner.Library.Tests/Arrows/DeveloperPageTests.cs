using System.Text.RegularExpressions;

namespace ReportMiner.Library.Tests.Arrows;

/// <summary>What the page for developers promises of the code.</summary>
public sealed partial class DeveloperPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "src", "docs", "developers.md"));

    [Fact]
    public void The_walk_from_a_line_to_a_cell_has_twelve_types_at_most_each_in_its_folder()
    {
        (string Type, string Folder)[] walk =
        [
            .. Step().Matches(Part("From a line of a PDF")).Select(m => (m.Groups[1].Value, m.Groups[2].Value))
        ];

        walk.Should().HaveCountGreaterThan(5).And.HaveCountLessThanOrEqualTo(12);
        walk.Should().AllSatisfy(step =>
        {
            string file = Path.Combine(Repository.Root, "src", "ReportMiner." + step.Folder, step.Type + ".cs");
            File.Exists(file).Should().BeTrue(file);
            File.ReadAllText(file).Should().MatchRegex($@"(class|record|record struct) {step.Type}\b");
        });
    }

    [Fact]
    public void The_drawing_of_the_walk_names_the_types_of_its_table_in_order()
    {
        string part = Part("From a line of a PDF");

        string.Join(" ─▶ ", Step().Matches(part).Select(m => m.Groups[1].Value)).Should()
            .Be(part.Split('\n').Single(l => l.StartsWith("Glyph ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_recipe_for_a_field_has_six_files_at_most_all_of_which_are_there()
    {
        string recipe = Part("Add a field to a recommendation");

        Numbered().Count(recipe).Should().BeInRange(2, 6);
        Named().Matches(recipe).Select(m => m.Groups[1].Value).Should().HaveCountGreaterThan(4).And.AllSatisfy(file =>
            File
                .Exists(Path.Combine(
                    Repository.Root, "src", file.StartsWith("docs/", StringComparison.Ordinal) ? file : "ReportMiner." + file))
                .Should().BeTrue(file));
    }

    private static string Part(string heading)
    {
        int start = Page.IndexOf("\n## " + heading, StringComparison.Ordinal),
            end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        start.Should().BePositive(heading);
        return end < 0 ? Page[start..] : Page[start..end];
    }

    [GeneratedRegex(@"^\| `(\w+)` \| ([\w/]+) \|", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"^\d\. ", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\d\. [^`\n]*`([\w/-]+\.(?:cs|md|json))`", RegexOptions.Multiline)]
    private static partial Regex Named();
}
