using System.Collections.Immutable;
using ReportMiner.Comparison;
using ReportMiner.Decisions;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Batch;
using ReportMiner.Pipeline.Encoders;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store;

namespace ReportMiner.Pipeline.Runs;

/// <summary>Joins several runs: their items are linked again, and decisions made on any of them apply.</summary>
public static class JoinedRuns
{
    /// <param name="stores">The stores of the runs; of several copies of a document the first store's is taken.</param>
    /// <param name="plan">A person's series plan, besides those of the runs.</param>
    /// <param name="encoder">Whether links are also weighed by a sentence encoder.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">A run cannot be read, their themes are not of one catalogue, or there is no encoder.</exception>
    public static RunResult Read(ImmutableArray<IRunStore> stores, SeriesPlan plan, bool encoder, CancellationToken cancellation)
    {
        SentenceVectors? vectors = encoder ? SentenceVectors.Open(null) : null;
        ImmutableArray<RunResult> runs = [.. stores.Select(s => s.Read())];
        if (runs.FirstOrDefault(r => !SameThemes(r, runs[0])) is { } other)
        {
            throw new InputException(
                $"The runs have themes of different catalogues ({runs[0].Catalogue.Version} and {other.Catalogue.Version}): run one of "
                    + $"them again with the catalogue of the other.");
        }

        RunResult all = runs[0] with
        {
            Documents = [.. runs.SelectMany(r => r.Documents).DistinctBy(d => d.Document.Source.Sha256)],
            Recommendations = [.. runs.SelectMany(r => r.Recommendations).DistinctBy(r => r.Id)],
            Options = runs[0].Options.With(vectors),
            Plan = plan.Series.IsEmpty ? new SeriesPlan([.. runs.SelectMany(r => r.Plan.Series)]) : plan,
        };
        var options = new LineageOptions
        {
            Translations = TranslationTables.Shipped,
            Encoder = vectors,
            Themes = all.Catalogue,
            CompareAll = true,
            Series = all.Plan
        };
        Lineage lineage = LineageMatcher.Match(PrimaryCopies.Of(all.Recommendations), options, stop: cancellation);
        DecisionOutcome outcome = DecidedRun.Apply(all with { Lineage = lineage }, [.. stores.SelectMany(s => s.ReadDecisions())]);
        return outcome.Run with { DecisionConflicts = outcome.Reasons };
    }

    private static bool SameThemes(RunResult run, RunResult other) =>
        run.Catalogue.Themes.Select(t => t.Id).SequenceEqual(other.Catalogue.Themes.Select(t => t.Id), StringComparer.Ordinal);
}
