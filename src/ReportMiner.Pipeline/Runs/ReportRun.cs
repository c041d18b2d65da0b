using System.Collections.Immutable;
using System.Reflection;
using ReportMiner.Analysis.Comparison;
using ReportMiner.Export;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Cache;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Workers;

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
        if (exporters.Any(e => e.NeedsText))
        {
            options = options with { KeepText = true, UseCache = false };
        }

        ImmutableArray<string> files = InputCollector.Collect(options.Inputs, options.Output);
        using OutputFolder output = OutputFolder.Open(options.Output);
        OutcomeCache? cache = options.UseCache ? OpenCache(options.Cache ?? output.CacheFolder, options) : null;
        RunResult result = Decided(options.Output, Understand(files, options, cache, progress, cancellation));
        progress?.Report(new RunProgress("writing", files.Length, files.Length, result.Documents.Sum(d => d.Document.Source.PageCount), ""));
        Exporters.Export(result, exporters, new ExportTarget(output.Create), options.Jobs);
        output.Commit();
        if (options.Cache is null)
        {
            cache?.RemoveUnused();
        }

        return result with { NotKept = cache?.Lost ?? 0 };
    }

    /// <summary>The run with the decisions that people made on earlier results of the folder.</summary>
    private static RunResult Decided(string folder, RunResult result) =>
        DecisionsFile.Apply(folder, result) is { } outcome
            ? outcome.Run with { DecisionConflicts = [.. outcome.Conflicts.Select(c => $"{c.Decision.Line}: {c.Reason}")] }
            : result;

    /// <summary>Everything but the writing, without a cache.</summary>
    public static RunResult Understand(ImmutableArray<string> files, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        Understand(files, options, null, progress, cancellation);

    private static RunResult Understand(ImmutableArray<string> files, RunOptions options, OutcomeCache? cache, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        Task<ItemTagger> loading = Task.Run(() => ItemTagger.Load(options.Catalogue, options.Model), cancellation);
        using IDocumentWorker worker = Worker(options, Math.Min(options.Jobs, files.Length), ahead: cache is null);
        var stage = new DocumentStage(worker, loading, cache);
        ImmutableArray<DocumentOutcome> outcomes = CopyFilter.WithoutCopies(DocumentBatch.Process(files, stage, options.Limits.File, options.Jobs, progress, cancellation));
        outcomes = options.Strict ? [.. outcomes.Select(Strictness.Apply)] : outcomes;
        int pages = outcomes.Sum(o => o.Document.Source.PageCount);
        ImmutableArray<Recommendation> items = UniqueIds.Give([.. outcomes.SelectMany(o => o.Items)]);
        ItemTagger tagger = loading.GetAwaiter().GetResult();
        progress?.Report(new RunProgress("linking", files.Length, files.Length, pages, ""));
        Lineage lineage = LineageMatcher.Match(PrimaryCopies.Of(items), new LineageOptions { Translations = TranslationTables.Shipped, Themes = tagger.Catalogue, CompareAll = options.CompareAll }, cancellation);
        return new RunResult
        {
            Version = Version,
            Model = tagger.Model,
            Catalogue = tagger.Catalogue,
            Options = Named(options),
            Documents = VersionFindings.AddTo([.. outcomes.Select(o => new DocumentReport(o.Document, o.Items.Length, o.Milliseconds))], items, lineage),
            Recommendations = items,
            Lineage = lineage,
        };
    }

    /// <summary>Whether every document is complete.</summary>
    public static bool AllComplete(RunResult result) => result.Documents.All(d => d.Document.Status == DocumentStatus.Complete);

    private static OutcomeCache OpenCache(string folder, RunOptions options) =>
        OutcomeCache.Open(folder, options.Limits.File, new Lazy<string>(() => StageStamp.Of(options.Limits, ItemTagger.FilesOf(options.Catalogue, options.Model))));

    private static IDocumentWorker Worker(RunOptions options, int jobs, bool ahead) => options.Worker is { } command
        ? new WorkerPool(command, options.Limits, Math.Max(1, jobs), ahead, options.KeepText)
        : new InProcessWorker(options.Limits, options.KeepText);

    private static ImmutableSortedDictionary<string, string> Named(RunOptions options) => new Dictionary<string, string>
    {
        ["formats"] = string.Join(',', options.Formats.Order(StringComparer.Ordinal)),
        ["strict"] = options.Strict ? "true" : "false",
        ["compareAll"] = options.CompareAll ? "true" : "false",
        ["themes"] = options.Catalogue is { } catalogue ? Path.GetFileName(catalogue) : "",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
