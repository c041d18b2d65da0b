using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ReportMiner.Decisions;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;
using ReportMiner.Model.Themes;
using ReportMiner.Store.Records;

namespace ReportMiner.Store.Folders;

/// <summary>A run kept in the folder that <c>run --out</c> writes.</summary>
/// <param name="folder">The folder.</param>
public sealed class FolderStore(string folder) : IRunStore
{
    /// <summary>How often a log that another program holds is tried, some ten seconds in all.</summary>
    private const int MostTries = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <inheritdoc/>
    public void Write(RunResult run)
    {
        using OutputFolder output = OutputFolder.Open(folder);
        Write(output, RunFiles.Items, stream => RunFiles.WriteItems(run, stream));
        Write(output, RunFiles.Links, stream => RunFiles.WriteLinks(run, stream));
        Write(output, RunFiles.Lines, stream => RunFiles.WriteLines(run, stream));
        Write(output, RunFiles.Catalogue, stream => RunFiles.WriteCatalogue(run, stream));
        Write(
            output,
            RunFiles.Report,
            stream => RunFiles.WriteReport(run, stream, Array.Empty<Diagnostic>().ToLookup(_ => ""), timing: false));
        output.Commit();
    }

    /// <inheritdoc/>
    public RunResult Read()
    {
        Check();
        return Assembled(MemoryRecords.Of(Rows<Recommendation>(RunFiles.Items)), MemoryRecords.Of(Rows<ItemLink>(RunFiles.Links)), null);
    }

    /// <inheritdoc/>
    public RunResult Open()
    {
        Check();
        var items = new FileRows<Recommendation>(Kept(RunFiles.Items));
        FileRows<ItemLink>? links = null;
        try
        {
            links = new FileRows<ItemLink>(Kept(RunFiles.Links));
            return Assembled(items, links, new OpenFiles([items, links]));
        }
        catch
        {
            new OpenFiles([items, links]).Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public RunRows OpenRows()
    {
        Check();
        if (!Has(RunFiles.Report) || (Has(RunFiles.Decisions) && new FileInfo(At(RunFiles.Decisions)).Length > 0))
        {
            // Decisions are applied to the whole.
            return RunRows.Of(Open());
        }

        RunReport report = Parts().Rest;
        var files = new List<IDisposable>();
        try
        {
            return new RunRows(new OpenFiles(files))
            {
                Catalogue = ReadCatalogue(),
                Meetings = report.Meetings,
                Series = [.. report.Series ?? []],
                Documents = DocumentsOneByOne(),
                Items = Opened<Recommendation>(RunFiles.Items),
                Links = Opened<ItemLink>(RunFiles.Links),
                Lines = Opened<LineageLine>(RunFiles.Lines),
            };
        }
        catch
        {
            new OpenFiles(files).Dispose();
            throw;
        }

        FileRows<T> Opened<T>(string file)
        {
            var rows = new FileRows<T>(Kept(file));
            files.Add(rows);
            return rows;
        }
    }

    private ReportParts Parts()
    {
        try
        {
            return new ReportParts(File.ReadAllBytes(At(RunFiles.Report)));
        }
        catch (JsonException e)
        {
            throw new InputException($"{RunFiles.Report} in '{folder}' is not that of a run: {e.Message}");
        }
    }

    // The bytes of the report are in memory during a pass alone.
    private IEnumerable<DocumentReport> DocumentsOneByOne()
    {
        foreach (DocumentRecord document in Parts().Documents())
        {
            yield return document.ToReport();
        }
    }

    private RunResult Assembled(IStoredRecords<Recommendation> rows, IStoredRecords<ItemLink> links, IDisposable? files)
    {
        RunReport? report = Has(RunFiles.Report) ? Parsed(RunFiles.Report, RunReport.Read) : null;
        ImmutableArray<DocumentReport> known = report is null ? [] : [.. report.Documents.Select(d => d.ToReport())];
        Func<Recommendation, Recommendation> ofOneSource = OfOneSource(known);
        IStoredRecords<Recommendation> items = rows is FileRows<Recommendation>
            ? new ChangedRecords<Recommendation>(rows, (_, item) => ofOneSource(item))
            : [.. rows.Select(ofOneSource)];
        ImmutableArray<LineageLine> lines = Rows<LineageLine>(RunFiles.Lines);
        var run = new RunResult
        {
            Version = report?.Version ?? "",
            Model = report is null ? items.Select(i => i.Model).FirstOrDefault(m => m is not null) : report.Model,
            Catalogue = ReadCatalogue(),
            Plan = new SeriesPlan([.. report?.Plan ?? []]),
            Options = report?.Options ?? ImmutableSortedDictionary<string, string>.Empty,
            Documents = report is null ? DocumentsOf(items) : known,
            Recommendations = items,
            Lineage = new Lineage(report?.Meetings ?? MeetingsOf(lines), links, lines) { Series = [.. report?.Series ?? []] },
            Spool = files,
        };
        return report?.Series is null && ReadDecisions().Any(d => d.Field == DecisionField.Link)
            ? throw new InputException(
                $"'{folder}' holds a run of an earlier version, to which decisions on links cannot be applied: run again.")
            : Decided(run);
    }

    /// <summary>
    /// The run with the decisions of the folder applied: one that was made from the same inputs, or the one that the folder keeps.
    /// </summary>
    /// <exception cref="InputException">The decisions cannot be read.</exception>
    public RunResult Decided(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!Has(RunFiles.Decisions))
        {
            return run;
        }

        // One bad line does not block the run, nor cost the decisions on the others: it stays in the file, and is named among the
        // conflicts.
        var faults = new List<string>();
        ImmutableArray<Decision> decisions = ReadDecisions(faults);
        DecisionOutcome outcome = DecidedRun.Apply(run, decisions);
        return outcome.Run with { DecisionConflicts = [.. faults, .. outcome.Reasons] };
    }

    /// <inheritdoc/>
    public ThemeCatalogue ReadCatalogue()
    {
        Check();
        try
        {
            return CatalogueReader.Read(Kept(RunFiles.Catalogue));
        }
        catch (CatalogueException e)
        {
            throw new InputException($"{RunFiles.Catalogue} in '{folder}' is not that of a run: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<Decision> ReadDecisions()
    {
        if (!Has(RunFiles.Decisions))
        {
            return [];
        }

        try
        {
            using FileStream stream = OpenLog(write: false);
            return DecisionFile.Read(stream);
        }
        catch (InvalidDataException e)
        {
            throw new InputException($"{RunFiles.Decisions} in '{folder}': {e.Message}");
        }
    }

    /// <inheritdoc/>
    public void Append(IEnumerable<Decision> decisions)
    {
        using FileStream stream = OpenLog(write: true);
        DecisionFile.Append(stream, decisions);
        stream.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public bool TryAppend(IEnumerable<Decision> decisions, long end)
    {
        using FileStream stream = OpenLog(write: true);
        if (stream.Length < end || DecisionFile.ReadPart(stream, end).End != end)
        {
            return false;
        }

        DecisionFile.Append(stream, decisions);
        stream.Flush(flushToDisk: true);
        return true;
    }

    /// <inheritdoc/>
    public LogPart ReadLog(long from)
    {
        if (!Has(RunFiles.Decisions))
        {
            return new LogPart([], from == 0 ? 0 : -1);
        }

        using FileStream stream = OpenLog(write: false);
        return stream.Length < from ? new LogPart([], -1) : DecisionFile.ReadPart(stream, from);
    }

    /// <inheritdoc/>
    public string RunStamp()
    {
        Check();
        return string.Join(
            ' ', new[] { RunFiles.Items, RunFiles.Links, RunFiles.Lines, RunFiles.Catalogue }.Select(f => new FileInfo(At(f))).Select(f =>
            f.Exists ? string.Create(CultureInfo.InvariantCulture, $"{f.Length}@{f.LastWriteTimeUtc.Ticks}") : "-"));
    }

    /// <inheritdoc/>
    public string Stamp()
    {
        Check();
        return string.Join(
            ' ', new[] { RunFiles.Items, RunFiles.Links, RunFiles.Lines, RunFiles.Catalogue, RunFiles.Decisions }.Select(Hash));
    }

    // The log is let go before the decisions are applied, which takes its time: nobody can add to it meanwhile.
    private ImmutableArray<Decision> ReadDecisions(List<string> faults)
    {
        using FileStream stream = OpenLog(write: false);
        ImmutableArray<Decision> decisions = DecisionFile.Read(stream, fault => faults.Add($"{RunFiles.Decisions}: {fault.Message}"));
        stream.Position = 0;
        faults.AddRange(DecisionChain.Faults(stream).Select(fault => $"{RunFiles.Decisions}: {fault}"));
        return decisions;
    }

    private static void Write(OutputFolder output, string file, Action<Stream> content)
    {
        using Stream stream = output.Create(file);
        content(stream);
    }

    private static ImmutableArray<DocumentReport> DocumentsOf(IStoredRecords<Recommendation> items) =>
        [
            .. items.GroupBy(i => i.Source)
                .Select(g => new DocumentReport(new Document { Source = g.Key, Status = DocumentStatus.Complete }, g.Count(), 0))
        ];

    private static ImmutableArray<string> MeetingsOf(ImmutableArray<LineageLine> lines) =>
        [.. lines.SelectMany(l => l.Cells).Select(c => c.Meeting).Distinct(StringComparer.Ordinal)];

    private void Check()
    {
        if (ResultSwap.IsOpen(folder))
        {
            throw new InputException($"'{folder}' holds results that are being written, or were when a run was killed: run again.");
        }

        if (!Has(RunFiles.Items))
        {
            throw new InputException($"'{folder}' is not the folder of a run: {RunFiles.Items} is not there.");
        }
    }

    /// <summary>Items share the source of their document, as all that compares them relies on.</summary>
    private static Func<Recommendation, Recommendation> OfOneSource(ImmutableArray<DocumentReport> known)
    {
        var sources = new ConcurrentDictionary<(string File, string Sha256), SourceInfo>();
        foreach (DocumentReport report in known)
        {
            sources.TryAdd((report.Document.Source.File, report.Document.Source.Sha256), report.Document.Source);
        }

        return item => item with { Source = sources.GetOrAdd((item.Source.File, item.Source.Sha256), item.Source) };
    }

    /// <summary>The files that a run is read from while it is in use.</summary>
    private sealed class OpenFiles(IReadOnlyList<IDisposable?> files) : IDisposable
    {
        public void Dispose()
        {
            foreach (IDisposable? file in files)
            {
                file?.Dispose();
            }
        }
    }

    private ImmutableArray<T> Rows<T>(string file) => Parsed<ImmutableArray<T>>(file, static stream => [.. RunRecord.ReadLines<T>(stream)]);

    private T Parsed<T>(string file, Func<Stream, T> read)
    {
        try
        {
            using FileStream stream = File.OpenRead(Kept(file));
            return read(stream);
        }
        catch (JsonException e)
        {
            throw new InputException($"{file} in '{folder}' is not that of a run: {e.Message}");
        }
    }

    private string Kept(string file) => Has(file)
        ? At(file)
        : throw new InputException(
            $"'{folder}' does not keep a whole run: {file} is not there. Run again with this version of the program.");

    /// <summary>One program writes to the log at a time; the others wait for the moment that it takes.</summary>
    private FileStream OpenLog(bool write)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                return write
                    ? new FileStream(At(RunFiles.Decisions), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                    : new FileStream(At(RunFiles.Decisions), FileMode.Open, FileAccess.Read, FileShare.Read);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException) && tries < MostTries)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private bool Has(string file) => File.Exists(At(file));

    private string At(string file) => Path.Combine(folder, file);

    private string Hash(string file)
    {
        if (!Has(file))
        {
            return "-";
        }

        using FileStream stream = File.OpenRead(At(file));
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
