using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Pipeline.Themes;

/// <summary>The texts of a run whose themes people decided: what a model can learn from them.</summary>
public static class DecidedTexts
{
    /// <summary>Reads them as they are tagged, each once.</summary>
    /// <param name="run">A run with its decisions applied.</param>
    /// <returns>
    /// One row a text. What was decided together, a row of the matrix with all its meetings and languages, is one group and counts as one
    /// text a language, however often it was repeated.
    /// </returns>
    public static ImmutableArray<LabelledText> Of(RunResult run)
    {
        Dictionary<string, string> lineOf = run.Lineage.LinesOfItems();
        return
        [
            .. run.Recommendations.Where(item => item.ThemesDecided).Select(item => Row(item, lineOf.GetValueOrDefault(item.Id, item.Id)))
                .DistinctBy(row => (row.Group, row.Text))
                .GroupBy(row => (row.Group, row.Language))
                .SelectMany(together => together.Select(row => row with { Weight = 1f / together.Count() })),
        ];
    }

    private static LabelledText Row(Recommendation item, string line) =>
        new(item.ComparedText, [.. item.Themes.Select(theme => theme.Id).Distinct()], item.Language, line);
}
