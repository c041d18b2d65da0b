using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Store.Spool;

namespace ReportMiner.Store.Folders;

/// <summary>
/// The folder that results are written to. Files are written aside and take the places of the old ones together once all of them are
/// whole, so that a run that fails leaves the results before it as they were; after one that is killed in the middle the next one brings
/// them back. Two runs on one folder exclude each other.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string LockName = ".reportminer.lock";

    private readonly FileStream _lock;
    private readonly Func<string, Stream> _open;
    private readonly ResultSwap _swap;
    private readonly List<string> _written = [];

    private OutputFolder(string path, FileStream @lock, Func<string, Stream> open, ResultSwap swap)
    {
        Path = path;
        _lock = @lock;
        _open = open;
        _swap = swap;
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Folder inside it that keeps the work done for the next run.</summary>
    public string CacheFolder => System.IO.Path.Combine(Path, ".reportminer-cache");

    /// <summary>Opens a folder for writing, and makes it where it does not exist.</summary>
    /// <exception cref="InputException">It cannot be made or written, or another run holds it.</exception>
    public static OutputFolder Open(string path) =>
        Open(path, static file => new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16));

    /// <param name="path">The folder.</param>
    /// <param name="open">Opens a file for writing: the place where tests put faults.</param>
    /// <param name="move">Renames a file, over another if need be: likewise.</param>
    internal static OutputFolder Open(string path, Func<string, Stream> open, Action<string, string>? move = null)
    {
        string full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"Cannot make the folder '{path}': {e.Message}");
        }

        try
        {
            // The file stays: were it deleted, a third run could lock a new one while a second holds the old.
            var @lock =
                new FileStream(System.IO.Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            return new OutputFolder(
                full,
                @lock,
                open,
                Recovered(path, full, @lock, new ResultSwap(full, move ?? (static (from, to) => File.Move(from, to, overwrite: true)))));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new InputException($"Cannot write to the folder '{path}': {e.Message}");
        }
        catch (IOException)
        {
            throw new InputException($"Cannot write to the folder '{path}': another run is writing to it, or its disk is read-only.");
        }
    }

    private static ResultSwap Recovered(string path, string full, FileStream @lock, ResultSwap swap)
    {
        try
        {
            swap.Recover();
            SpoolFile.RemoveLeft(full);
            return swap;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            @lock.Dispose();
            throw new InputException($"Cannot clear the folder '{path}' of what a broken-off run left: {e.Message}");
        }
    }

    /// <summary>
    /// Opens a stream for a result; it appears under its name when <see cref="Commit"/> is called. May be called by several threads at a
    /// time.
    /// </summary>
    public Stream Create(string name)
    {
        lock (_written)
        {
            _written.Add(name);
        }

        return _open(System.IO.Path.Combine(Path, ResultSwap.New + name));
    }

    /// <summary>Gives all results their names.</summary>
    /// <exception cref="InputException">A folder has the name of a result; no result has been changed.</exception>
    /// <exception cref="IOException">A file could not be renamed; the old results are back.</exception>
    public void Commit()
    {
        if (_written.Find(name => Directory.Exists(System.IO.Path.Combine(Path, name))) is { } blocked)
        {
            throw new InputException($"Cannot write '{blocked}': a folder has that name.");
        }

        _swap.Commit(_written);
        _written.Clear();
    }

    public void Dispose()
    {
        // Files left aside by a swap that could not be undone show the next run how far it came.
        foreach (string name in ResultSwap.IsOpen(Path) ? [] : _written)
        {
            File.Delete(System.IO.Path.Combine(Path, ResultSwap.New + name));
        }

        _lock.Dispose();
    }
}
