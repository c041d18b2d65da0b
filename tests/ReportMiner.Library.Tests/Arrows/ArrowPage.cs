using System.Text;

namespace ReportMiner.Library.Tests.Arrows;

/// <summary>Writes the page that draws the arrows between projects and between the folders of each.</summary>
internal static class ArrowPage
{
    public static string Of(IReadOnlyList<(Folder From, Folder To)> arrows)
    {
        var page = new StringBuilder("""
            # Arrows

            Which project uses which, and which folder inside each. A test reads the compiled code, writes this page, and fails where the page differs or where folders use one another in
            a circle (`tests/ReportMiner.Library.Tests/Arrows`). In drawings, an arrow that follows from others is left out: a → c where a → b → c.

            ## Projects


            """);
        List<(string From, string To)> projects =
        [
            .. arrows.Select(a => (a.From.Project, a.To.Project)).Where(a => a.Item1 != a.Item2).Distinct()
        ];
        page.Append("```mermaid\ngraph TD\n");
        foreach ((string from, string to) in Reduced(projects))
        {
            page.Append($"  {Short(from)} --> {Short(to)}\n");
        }

        page.Append("```\n\n| project | uses |\n|---|---|\n");
        foreach (IGrouping<string, string> uses in projects.GroupBy(a => a.From, a => a.To))
        {
            page.Append($"| {Short(uses.Key)} | {string.Join(", ", uses.Order(StringComparer.Ordinal).Select(Short))} |\n");
        }

        foreach (IGrouping<string, (Folder From, Folder To)> project in arrows.Where(a => a.From.Project == a.To.Project)
            .GroupBy(a => a.From.Project))
        {
            page.Append($"\n## {Short(project.Key)}\n\n| folder | uses |\n|---|---|\n");
            foreach (IGrouping<Folder, Folder> uses in project.GroupBy(a => a.From, a => a.To))
            {
                page.Append($"| {uses.Key.Name} | {string.Join(", ", uses.Select(f => f.Name))} |\n");
            }
        }

        return page.ToString();
    }

    private static IEnumerable<(string From, string To)> Reduced(List<(string From, string To)> arrows)
    {
        ILookup<string, string> uses = arrows.ToLookup(a => a.From, a => a.To);
        return arrows.Where(a => !uses[a.From].Any(other => other != a.To && Cycles.Reach(other, uses).Contains(a.To)));
    }

    private static string Short(string project) =>
        project["ReportMiner".Length..].TrimStart('.') is { Length: > 0 } name ? name : "ReportMiner";
}
