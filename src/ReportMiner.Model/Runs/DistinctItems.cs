using ReportMiner.Model.Recommendations;

namespace ReportMiner.Model.Runs;

/// <summary>The items of a run, each once: copies and other formats are left out, and of the language versions that stand in one cell of the matrix all but the first.</summary>
public static class DistinctItems
{
    /// <returns>The items in their order, read as they are asked for.</returns>
    public static IEnumerable<Recommendation> Of(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var versions = run.Lineage.Lines.SelectMany(l => l.Cells).SelectMany(c => c.Items.Skip(1)).ToHashSet(StringComparer.Ordinal);
        return run.Recommendations.Where(r => r.Primary && !versions.Contains(r.Id));
    }
}
