using ReportMiner.Model.Records;
using System.Collections.Immutable;
using System.Reflection;
using ReportMiner.Comparison;
using ReportMiner.Export;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Batch;
using ReportMiner.Pipeline.Cache;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Encoders;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Spool;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Workers;
using ReportMiner.Store.Spool;

namespace ReportMiner.Pipeline.Runs;

/// <summary>The main job: read, understand, extract, tag, link, write.</summary>
public static class ReportRun
{
    /// <summary>The format that is written from language versions side by side, which take time to set so.</summary>
    private const string VersionsFormat = "tmx";

    /// <summary>Version of the program, as outputs name it.</summary>
    public static string Version { get; } =
        typeof(ReportRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Does the main job once, without regard to earlier runs.</summary>
    /// <exception cref="InputException">An input or the output folder cannot be used.</exception>
    /// <exception cref="UnknownFormatNameException">A format is not known.</exception>
    public static RunResult Run(RunOptions options, ExportOptions export, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        using MainJob job = MainJob.Open(options, export);
        return job.Run(progress, cancellation);
    }

    /// <summary>
    /// Everything but the writing, over files that somebody else has collected, with work that is kept elsewhere than in the output folder.
    /// </summary>
    /// <param name="files">Full path of each file and its name below its input.</param>
    /// <param name="options">What is asked; of the inputs those count that are files, for the order of documents that a user named one by
    /// one.</param>
    /// <param name="entries">Hold the work done on each file; what is missing is done here, and kept.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static RunResult Understand(
        IEnumerable<(string Path, string Name)> files, RunOptions options, IOutcomeEntries entries, CancellationToken cancellation)
    {
        (string Path, string Name)[] ordered =
        [
            .. files.OrderBy(f => SourceFile.NameOf(f.Name), StringComparer.Ordinal).ThenBy(f => f.Name, StringComparer.Ordinal)
        ];
        var contents = new FileContents(options.Limits.File, options.Refused);
        OutcomeCache cache = CacheOf(entries, contents, options);
        return WithSpool(Path.GetTempPath(), spool =>
            Understand(
                [.. ordered.Select(f => f.Path)], [.. ordered.Select(f => f.Name)], options, contents, cache, spool, null, cancellation));
    }

    internal static OutcomeCache CacheOf(IOutcomeEntries entries, FileContents contents, RunOptions options) =>
        new(entries, contents, new Lazy<string>(() => StageStamp.Of(options.Limits, ItemTagger.FilesOf(options.Catalogue, options.Model))));

    /// <summary>Everything but the writing, without a cache.</summary>
    public static RunResult Understand(
        ImmutableArray<string> files, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        Understand(
            files, options, new FileContents(options.Limits.File, options.Refused), null, Path.GetTempPath(), progress, cancellation);

    /// <param name="files">Full paths.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="contents">What the files hold.</param>
    /// <param name="cache">Work done earlier; <see langword="null"/> for none.</param>
    /// <param name="spoolFolder">Folder whose disk holds items and links while they are used.</param>
    /// <param name="progress">Receives every file and stage.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static RunResult Understand(
        ImmutableArray<string> files, RunOptions options, FileContents contents, OutcomeCache? cache, string spoolFolder,
        IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        WithSpool(
            spoolFolder,
            spool => Understand(files, InputNames.Of(options.Inputs, files), options, contents, cache, spool, progress, cancellation));

    /// <summary>Links documents that were read and tagged one by one, as if they were the inputs of a run.</summary>
    /// <param name="documents">The documents, in any order.</param>
    /// <param name="options">What is asked; the inputs are not looked at.</param>
    /// <param name="tagger">Tagged the items.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static RunResult Compare(
        IEnumerable<DocumentOutcome> documents, RunOptions options, ItemTagger tagger, CancellationToken cancellation) =>
            WithSpool(Path.GetTempPath(), spool =>
    {
        var kept = new ItemSpool(spool);
        ImmutableArray<SpooledOutcome> read =
        [
            .. documents.OrderBy(d => d.Document.Source.File, StringComparer.Ordinal)
                .ThenBy(d => d.Document.Source.Sha256, StringComparer.Ordinal)
                .Select(d => OutcomeLines.Of(options.KeepText ? d : d.WithoutBlocks()))
                .Select(o => new SpooledOutcome(o.Document, kept.Keep(o), o.Milliseconds)),
        ];
        return Compare(read, [.. read.Select(o => o.Document.Source.File)], options, tagger, kept, spool, cancellation);
    });

    /// <summary>The result owns the spool; where there is none, the spool is closed.</summary>
    private static RunResult WithSpool(string folder, Func<SpoolFile, RunResult> work)
    {
        SpoolFile spool = SpoolFile.Create(folder);
        try
        {
            return work(spool);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    private static RunResult Understand(
        ImmutableArray<string> files,
        ImmutableArray<string> names,
        RunOptions options,
        FileContents contents,
        OutcomeCache? cache,
        SpoolFile spool,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        var kept = new ItemSpool(spool);
        Task<ItemTagger> loading = Task.Run(() => ItemTagger.Load(options.Catalogue, options.Model), cancellation);
        using IDocumentWorker worker = Worker(options, Math.Min(options.Jobs, files.Length), ahead: cache is null);
        var stage = new DocumentStage(worker, loading, cache, options.Refused);
        ImmutableArray<SpooledOutcome> outcomes =
            DocumentBatch.Process(files, stage, kept.Keep, contents, options.Jobs, progress, cancellation);
        int pages = outcomes.Sum(o => o.Document.Source.PageCount);
        progress?.Report(new RunProgress("linking", files.Length, files.Length, pages, ""));
        return Compare(outcomes, names, options, loading.GetAwaiter().GetResult(), kept, spool, cancellation);
    }

    /// <summary>Everything after the reading: identifies documents, links their items and checks the matrix.</summary>
    /// <param name="read">What the files gave, in the order of the files.</param>
    /// <param name="names">The name of each file below its input.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="tagger">Tagged the items.</param>
    /// <param name="kept">Holds the items.</param>
    /// <param name="spool">Takes the links; the result owns it.</param>
    /// <param name="cancellation">Stops the work.</param>
    private static RunResult Compare(
        ImmutableArray<SpooledOutcome> read, ImmutableArray<string> names, RunOptions options, ItemTagger tagger, ItemSpool kept,
        SpoolFile spool, CancellationToken cancellation)
    {
        ImmutableArray<SpooledOutcome> outcomes = CopyFilter.WithoutCopies(read);
        outcomes = options.Strict ? [.. outcomes.Select(Strictness.Apply)] : outcomes;
        (outcomes, IStoredRecords<Recommendation> items) =
            DocumentIdentities.Settle(outcomes, names, kept.InOrder(outcomes.Select(o => o.Items)));
        (outcomes, items) = ReplyPositions.Fill(outcomes, items);
        var paired = new PairedThemes(tagger);
        var comparison = new LineageOptions
        {
            Translations = TranslationTables.Shipped,
            Encoder = options.Vectors,
            Themes = tagger.Catalogue,
            VersionThemes = paired,
            CompareAll = options.CompareAll,
            Series = options.Series,
            Named = options.CompareAll
                ? [.. options.Inputs.Where(File.Exists).Select(f => Path.GetFullPath(f).Replace(Path.DirectorySeparatorChar, '/'))]
                : [],
        };
        Lineage lineage = LineageMatcher.Match(PrimaryCopies.Of(items), comparison, new LinkSpool(spool), cancellation);
        items = paired.In(items);
        return new RunResult
        {
            Version = Version,
            Model = tagger.Model,
            Catalogue = tagger.Catalogue,
            Options = Named(options),
            Documents = MatrixCheck.AddTo(
                VersionFindings.AddTo(
                    [.. outcomes.Select(o => new DocumentReport(o.Document, o.Items.Count, o.Milliseconds))], items, lineage),
                items,
                lineage),
            Recommendations = items,
            Plan = options.Series,
            Lineage = lineage,
            Versions = options.Formats.Contains(VersionsFormat, StringComparer.Ordinal)
                ? LanguageVersions.Of(outcomes.Select(o => o.Document), TranslationTables.Shipped)
                : [],
            Spool = spool,
        };
    }

    /// <summary>Whether every document is complete.</summary>
    public static bool AllComplete(RunResult result) => result.Documents.All(d => d.Document.Status == DocumentStatus.Complete);

    internal static IDocumentWorker Worker(RunOptions options, int jobs, bool ahead) => options.Worker is { } command
        ? new WorkerPool(command, options.Limits, Math.Max(1, jobs), ahead, options.KeepText)
        : new InProcessWorker(options.Limits, options.KeepText);

    private static ImmutableSortedDictionary<string, string> Named(RunOptions options) => new Dictionary<string, string>
    {
        ["formats"] = string.Join(',', options.Formats.Order(StringComparer.Ordinal)),
        ["strict"] = options.Strict ? "true" : "false",
        ["compareAll"] = options.CompareAll ? "true" : "false",
        ["themes"] = options.Catalogue is { } catalogue ? Path.GetFileName(catalogue) : "",
    }.Concat(options.Ocr ? [new("ocr", "true")] : []).Concat(EncoderOptions.Of(options.Vectors))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
