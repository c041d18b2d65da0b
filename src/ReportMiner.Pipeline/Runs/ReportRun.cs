using System.Collections.Immutable;
using System.Reflection;
using ReportMiner.Analysis.Comparison;
using ReportMiner.Export;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Themes;

namespace ReportMiner.Pipeline.Runs;

/// <summary>The main job: read, understand, extract, tag, link, write.</summary>
public static class ReportRun
{
    /// <summary>Version of the program, as outputs name it.</summary>
    public static string Version { get; } =
        typeof(ReportRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <exception cref="InputException">An input or the output folder cannot be used.</exception>
    /// <exception cref="UnknownFormatNameException">A format is not known.</exception>
    public static RunResult Run(RunOptions options, ExportOptions export, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ImmutableArray<IExporter> exporters = Exporters.Select([.. options.Formats], export);
        ImmutableArray<string> files = InputCollector.Collect(options.Inputs, options.Output);
        using OutputFolder output = OutputFolder.Open(options.Output);
        RunResult result = Decided(options.Output, Understand(files, options, progress, cancellation));
        progress?.Report(new RunProgress("writing", files.Length, files.Length, result.Documents.Sum(d => d.Document.Source.PageCount), ""));
        Exporters.Export(result, exporters, new ExportTarget(output.Create));
        output.Commit();
        return result;
    }

    /// <summary>The run with the decisions that people made on earlier results of the folder.</summary>
    private static RunResult Decided(string folder, RunResult result) =>
        DecisionsFile.Apply(folder, result) is { } outcome
            ? outcome.Run with { DecisionConflicts = [.. outcome.Conflicts.Select(c => $"{c.Decision.Line}: {c.Reason}")] }
            : result;

    /// <summary>Everything but the writing.</summary>
    public static RunResult Understand(ImmutableArray<string> files, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ItemTagger tagger = ItemTagger.Load(options.Catalogue, options.Model);
        ImmutableArray<DocumentOutcome> outcomes = CopyFilter.WithoutCopies(DocumentBatch.Process(files, options.Jobs, progress, cancellation));
        int pages = outcomes.Sum(o => o.Document.Source.PageCount);
        progress?.Report(new RunProgress("tagging", files.Length, files.Length, pages, ""));
        ImmutableArray<Recommendation> items = tagger.Tag(UniqueIds.Give([.. outcomes.SelectMany(o => o.Items)]), options.Jobs, cancellation);
        progress?.Report(new RunProgress("linking", files.Length, files.Length, pages, ""));
        Lineage lineage = LineageMatcher.Match(PrimaryCopies.Of(items), new LineageOptions { Themes = tagger.Catalogue, CompareAll = options.CompareAll }, cancellation);
        return new RunResult
        {
            Version = Version,
            Model = tagger.Model,
            Catalogue = tagger.Catalogue,
            Options = Named(options),
            Documents = [.. outcomes.Select(o => new DocumentReport(o.Document, o.Items.Length, o.Milliseconds))],
            Recommendations = items,
            Lineage = lineage,
        };
    }

    /// <summary>Whether every document is complete.</summary>
    public static bool AllComplete(RunResult result) => result.Documents.All(d => d.Document.Status == DocumentStatus.Complete);

    private static ImmutableSortedDictionary<string, string> Named(RunOptions options) => new Dictionary<string, string>
    {
        ["formats"] = string.Join(',', options.Formats.Order(StringComparer.Ordinal)),
        ["strict"] = options.Strict ? "true" : "false",
        ["compareAll"] = options.CompareAll ? "true" : "false",
        ["themes"] = options.Catalogue is { } catalogue ? Path.GetFileName(catalogue) : "",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
