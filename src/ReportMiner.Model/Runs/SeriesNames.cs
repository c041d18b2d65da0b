using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Sources;

namespace ReportMiner.Model.Runs;

/// <summary>Compares what a person says of series with the documents that there are.</summary>
public static class SeriesNames
{
    /// <returns>The names of the plan that mean no document of the run.</returns>
    public static ImmutableArray<string> Unknown(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return
        [
            .. run.Plan.Series.SelectMany(s => s.Documents).Where(name => new DocumentName(name) is var meant
                && !run.Documents.Any(d => IsCalled(d.Document.Source, meant))),
        ];
    }

    private static bool IsCalled(SourceInfo source, DocumentName name) =>
        name.MeansFile(source.File) || name.Means(source.Meeting) || (source.Masthead.Symbol is { } symbol && name.Means(symbol.Text));
}
