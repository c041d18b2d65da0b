using System.Collections.Immutable;
using ReportMiner.Comparison;
using ReportMiner.Decisions;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store;

namespace ReportMiner.Pipeline.Runs;

/// <summary>Several runs as one: their items are linked anew, and the decisions made on any of them hold.</summary>
public static class JoinedRuns
{
    /// <param name="stores">Where the runs are kept, in the order in which copies of a document give way.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">A run cannot be read, or their themes are not of one catalogue.</exception>
    public static RunResult Read(ImmutableArray<IRunStore> stores, CancellationToken cancellation)
    {
        ImmutableArray<RunResult> runs = [.. stores.Select(s => s.Read())];
        if (runs.FirstOrDefault(r => !SameThemes(r, runs[0])) is { } other)
        {
            throw new InputException(
                $"The runs have themes of different catalogues ({runs[0].Catalogue.Version} and {other.Catalogue.Version}): run one of them again with the catalogue of the other.");
        }

        RunResult all = runs[0] with
        {
            Documents = [.. runs.SelectMany(r => r.Documents).DistinctBy(d => d.Document.Source.Sha256)],
            Recommendations = [.. runs.SelectMany(r => r.Recommendations).DistinctBy(r => r.Id)],
        };
        var options = new LineageOptions { Translations = TranslationTables.Shipped, Themes = all.Catalogue, CompareAll = true };
        Lineage lineage = LineageMatcher.Match(PrimaryCopies.Of(all.Recommendations), options, stop: cancellation);
        DecisionOutcome outcome = DecidedRun.Apply(all with { Lineage = lineage }, [.. stores.SelectMany(s => s.ReadDecisions())]);
        return outcome.Run with { DecisionConflicts = outcome.Reasons };
    }

    private static bool SameThemes(RunResult run, RunResult other) =>
        run.Catalogue.Themes.Select(t => t.Id).SequenceEqual(other.Catalogue.Themes.Select(t => t.Id), StringComparer.Ordinal);
}
