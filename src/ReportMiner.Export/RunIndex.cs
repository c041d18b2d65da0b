using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export;

/// <summary>A run with its items by id.</summary>
internal sealed class RunIndex
{
    private readonly FrozenDictionary<string, Recommendation> _items;

    public RunIndex(RunResult run)
    {
        Run = run;
        _items = run.Recommendations.DistinctBy(r => r.Id, StringComparer.Ordinal).ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
    }

    public RunResult Run { get; }

    /// <returns>The item of that id; <see langword="null"/> where the run has none.</returns>
    public Recommendation? Item(string id) => _items.GetValueOrDefault(id);

    /// <returns>The items of a cell that the run has, in the order of the cell.</returns>
    public ImmutableArray<Recommendation> Items(LineageCell cell) => [.. cell.Items.Select(Item).OfType<Recommendation>()];
}
