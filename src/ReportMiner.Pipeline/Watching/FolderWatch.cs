using ReportMiner.Export;
using ReportMiner.Export.Changes;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.ChangeLists;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Watching;

/// <summary>
/// Watches a folder and writes a change list on every save. File events only wake it: it looks for what was saved, so that it works
/// on shares and
/// synchronised folders that send none.
/// </summary>
/// <param name="folder">Folder that is watched.</param>
/// <param name="output">Folder for versions and change lists.</param>
/// <param name="read">Reads a document.</param>
/// <param name="reader">Language of the change lists.</param>
public sealed class FolderWatch(string folder, string output, Func<string, CancellationToken, DocumentOutcome> read, Language reader)
{
    /// <summary>Time between two looks.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Number of looks after which an unchanged file that still cannot be read is reported as damaged.</summary>
    public int Patience { get; init; } = 6;

    /// <summary>Watches until it is stopped.</summary>
    /// <param name="report">Receives each save, in order.</param>
    /// <param name="cancellation">Ends the watch.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public void Run(Action<SaveReport> report, CancellationToken cancellation)
    {
        var finder = new SaveFinder(folder, output);
        var versions = new VersionHistory(Path.Combine(output, "versions"));
        var failures = new Dictionary<string, int>(StringComparer.Ordinal);
        using var woken = new AutoResetEvent(false);
        using FileSystemWatcher? events = Events(woken);
        while (!cancellation.IsCancellationRequested)
        {
            foreach (string file in finder.Look())
            {
                if (Save(file, versions, failures, cancellation) is not { } save)
                {
                    continue;
                }

                finder.Take(file);
                if (save.Version > 0 || save.Fault is not null)
                {
                    report(save);
                }
            }

            // An event shortens the wait, but two looks stay apart: that is how a file is known to be whole.
            WaitHandle.WaitAny([cancellation.WaitHandle, woken], Interval);
            cancellation.WaitHandle.WaitOne(Interval / 2);
        }
    }

    /// <returns>What became of a save; <see langword="null"/> where the file must be looked at again.</returns>
    private SaveReport? Save(string file, VersionHistory versions, Dictionary<string, int> failures, CancellationToken cancellation)
    {
        string name = Path.GetRelativePath(folder, file).Replace('\\', '/');
        try
        {
            (string copy, string sha256) = versions.Copy(file);
            if (versions.Last(name) is { } last && last.Sha256 == sha256)
            {
                return new SaveReport(name, 0, null, null, null);
            }

            DocumentOutcome later = read(copy, cancellation);
            if (later.Document.Status == DocumentStatus.Failed)
            {
                int looks = failures[file] = failures.GetValueOrDefault(file) + 1;
                return looks < Patience ? null : new SaveReport(name, 0, null, null, later.Document.Diagnostics[0].Message);
            }

            failures.Remove(file);
            (string Path, string Sha256, int Number)? before = versions.Last(name);
            int number = versions.Keep(name, copy, sha256);
            return before is null ? new SaveReport(name, number, null, null, null)
                : Compared(name, number, before.Value.Path, later, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private SaveReport Compared(string name, int number, string before, DocumentOutcome later, CancellationToken cancellation)
    {
        DocumentOutcome earlier = read(before, cancellation);
        ChangeList changes = DraftComparison.Compare(Named(earlier, $"{name} ({number - 1})"), Named(later, $"{name} ({number})"),
            cancellation);
        string place = Path.Combine(output, name);
        Directory.CreateDirectory(place);
        string page = Path.Combine(place, FormattableString.Invariant($"{number:0000}.html"));
        ChangeListFiles.Write(changes, reader, new ExportTarget(file => new ReplacedFile(Path.Combine(place,
            FormattableString.Invariant($"{number:0000}") + Path.GetExtension(file)))));
        return new SaveReport(name, number, changes, page, null);
    }

    private static DocumentOutcome Named(DocumentOutcome outcome, string name) =>
        outcome with { Document = outcome.Document with { Source = outcome.Document.Source with { File = name } } };

    private FileSystemWatcher? Events(AutoResetEvent woken)
    {
        try
        {
            var events = new FileSystemWatcher(folder) { IncludeSubdirectories = true, EnableRaisingEvents = true };
            events.Changed += (_, _) => woken.Set();
            events.Renamed += (_, _) => woken.Set();
            events.Created += (_, _) => woken.Set();
            return events;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
