using System.Collections.Immutable;
using ReportMiner.Comparison.Relinking;
using ReportMiner.Decisions;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;

namespace ReportMiner.Store;

/// <summary>A run with what people decided: first on its links, from which the lines follow, then on the lines.</summary>
public static class DecidedRun
{
    /// <param name="run">The run, with or without earlier decisions.</param>
    /// <param name="decisions">In the order in which they were made.</param>
    /// <returns>The run as decided, and what became of each decision.</returns>
    public static DecisionOutcome Apply(RunResult run, ImmutableArray<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(run);
        var store = new DecisionStore(decisions);
        if (!decisions.Any(d => d.Field == DecisionField.Link))
        {
            return store.Apply(run);
        }

        var links = new LinkChoices(decisions, run);
        RelinkedLineage relinked = LineageRelinker.Relink(run.Lineage, run.Recommendations, links.Choices, run.Catalogue);
        RunResult fresh = run with
        {
            Lineage = relinked.Lineage,
            Recommendations = new ChangedRecords<Recommendation>(run.Recommendations, (_, item) => Undecided(item))
        };
        return links.With(store.Apply(fresh), relinked.Refused);
    }

    /// <summary>The lines are laid out again, so decisions on them are applied again, too.</summary>
    private static Recommendation Undecided(Recommendation item) =>
        item.ThemesDecided ? item with { Themes = item.ModelThemes ?? item.Themes, ThemesDecided = false, ModelThemes = null } : item;
}
