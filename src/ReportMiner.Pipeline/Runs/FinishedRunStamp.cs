using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Export;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Cache;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store.Folders;

namespace ReportMiner.Pipeline.Runs;

/// <summary>
/// Remembers in an output folder what its results were made from. If the same is requested again and the results are unchanged,
/// there is nothing to do.
/// </summary>
internal sealed class FinishedRunStamp
{
    private const string FileName = "finished";

    private readonly ImmutableArray<IExporter> _exporters;
    private readonly string _stamp;
    private readonly string _folder;
    private readonly string _cache;

    private FinishedRunStamp(ImmutableArray<IExporter> exporters, OutputFolder output, string stamp)
    {
        _exporters = exporters;
        _stamp = stamp;
        _folder = output.Path;
        _cache = output.CacheFolder;
    }

    /// <param name="options">What the run is asked to do.</param>
    /// <param name="export">What is chosen about the exports.</param>
    /// <param name="exporters">The exports.</param>
    /// <param name="files">The inputs.</param>
    /// <param name="contents">What they hold.</param>
    /// <param name="output">The output folder.</param>
    /// <returns> <see langword="null"/> where nothing is to be remembered: not wanted, without a cache, with one elsewhere, or with times
    /// in the results; and where an input cannot be read.
    /// </returns>
    public static FinishedRunStamp? Of(
        RunOptions options, ExportOptions export, ImmutableArray<IExporter> exporters, ImmutableArray<string> files, FileContents contents,
        OutputFolder output) =>
        options is { Remember: true, UseCache: true, Cache: null } && !export.Timing
            && Stamp(options, export, exporters, files, contents, output.Path) is { } stamp
            ? new FinishedRunStamp(exporters, output, stamp)
            : null;

    /// <summary>
    /// The last run's summary if inputs, options and outputs are unchanged; <see langword="null"/> if there is something to do.
    /// </summary>
    /// <param name="complete">Whether every document of it was complete.</param>
    public IReadOnlyList<string>? Unchanged(out bool complete)
    {
        complete = false;
        try
        {
            if (FinishedRun.Read(File.ReadAllText(Path.Combine(_cache, FileName))) is { } finished
                && finished.Stamp == _stamp
                && finished.Files.All(f => FinishedFile.Of(_folder, f.Name) == f))
            {
                complete = finished.Complete;
                return finished.Summary;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then the run is done.
        }

        return null;
    }

    /// <summary>Remembers the run that has just finished. What cannot be written costs time in the next run, not this run.</summary>
    /// <param name="run">The run; one with a document to try again leaves no stamp.</param>
    /// <param name="summary">What is said of it.</param>
    public void Keep(RunResult run, IEnumerable<string> summary)
    {
        if (run.Documents.Any(d => OutcomeCache.IsPassing(d.Document)))
        {
            return;
        }

        try
        {
            ImmutableArray<FinishedFile> files =
            [
                .. _exporters.SelectMany(e => e.Files).Distinct(StringComparer.Ordinal).Select(name => FinishedFile.Of(_folder, name))
            ];
            byte[] finished = Encoding.UTF8.GetBytes(new FinishedRun(_stamp, ReportRun.AllComplete(run), files, [.. summary]).Write());
            AsideFile.Write(Path.Combine(_cache, FileName), stream => stream.Write(finished));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run is done from the cache of its documents.
        }
    }

    /// <returns><see langword="null"/> where an input cannot be read: what becomes of it is not known beforehand.</returns>
    private static string? Stamp(
        RunOptions options,
        ExportOptions export,
        ImmutableArray<IExporter> exporters,
        ImmutableArray<string> files,
        FileContents contents,
        string output)
    {
        ParallelWork.Each(files, Math.Max(1, options.Jobs), file => contents.Of(file));
        if (files.Any(f => contents.Of(f) is null))
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.Unicode.GetBytes(text + "\n"));
        Add(StageStamp.Of(options.Limits, [ShippedModels.Folder, options.Catalogue ?? "", options.Model ?? ""]));
        Add(ReportRun.Version + Identity(typeof(IExporter).Assembly) + Identity(Assembly.GetEntryAssembly()));
        Add($"{options.CompareAll} {options.Strict} {export.Interface} {Path.GetFileName(options.Catalogue)} {options.Model is null} {string.Join(',', exporters.Select(e => e.Name))}");
        Add(options.Vectors?.Encoder.ToString() ?? "");
        Add(SourceFile.Hash(Path.Combine(output, RunFiles.Decisions), int.MaxValue));
        Add(string.Join('|', options.Series.Series.Select(s => string.Join(';', s.Documents.Prepend(s.Name)))));
        ImmutableArray<string> names = InputNames.Of(options.Inputs, files);
        foreach ((int place, string file) in files.Index())
        {
            Add(names[place]);
            Add(contents.Of(file)!.Sha256 + contents.Of(file)!.Sidecar);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Identity(Assembly? assembly) =>
        assembly?.ManifestModule.ModuleVersionId.ToString("N", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
