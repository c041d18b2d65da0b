using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;

namespace ReportMiner.Model.Runs;

/// <summary>The items of a run, each once regardless of copies, formats and language versions.</summary>
public static class DistinctItems
{
    /// <returns>The items of the matrix, those of one cell once, and then those outside of it; read as they are asked for.</returns>
    public static IEnumerable<Recommendation> Of(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var first =
            run.Lineage.Lines.SelectMany(l => l.Cells).Where(c => !c.Items.IsEmpty).Select(c => c.Items[0])
                .ToHashSet(StringComparer.Ordinal);
        return run.Recommendations.Where(r => first.Contains(r.Id)).Concat(OutsideVersions.Of(Outside(run)).Select(v => v[0]));
    }

    /// <returns>The items that no line has, copies left out, in their order.</returns>
    public static IStoredRecords<Recommendation> Outside(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var inside = run.Lineage.Lines.SelectMany(l => l.Cells).SelectMany(c => c.Items).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<int> places =
        [
            .. run.Recommendations.Index().Where(r => r.Item.Primary && !inside.Contains(r.Item.Id)).Select(r => r.Index)
        ];
        return new ChosenRecords<Recommendation>(run.Recommendations, places);
    }
}
