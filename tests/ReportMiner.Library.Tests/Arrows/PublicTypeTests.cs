namespace ReportMiner.Library.Tests.Arrows;

public sealed class PublicTypeTests
{
    /// <summary>The library is there for code of others, which nobody here can read.</summary>
    private const string Front = "ReportMiner";

    /// <summary>
    /// Who loads a <c>model.zip</c> into ML.NET needs these types; the entry of the web program is made public by its SDK.
    /// </summary>
    private static readonly string[] ForOthers =
        ["Program", .. new[] { "ThemeScores", "ThemeVector", "ThemeVectors" }.Select(t => "ReportMiner.Themes.Pipelines." + t)];

    [Fact]
    public void A_type_is_public_only_where_another_project_uses_it()
    {
        IEnumerable<(string Project, string Type)> all = PublicTypeReader.Unused(Sources.Assemblies);
        string[] unused = [.. all.Where(t => t.Project != Front).Select(t => t.Type).Except(ForOthers)];

        string.Join("\n", unused).Should().BeEmpty("what only its own project uses is internal, and tests see it all the same");
    }
}
