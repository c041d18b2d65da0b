using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Runs;

/// <summary>
/// The folder that results are written to. Files are written aside and renamed once all of them are whole, so that a run that fails
/// leaves the results before it as they were. Two runs on one folder exclude each other.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string LockName = ".reportminer.lock";
    private const string Aside = ".reportminer-new-";

    private readonly FileStream _lock;
    private readonly Func<string, Stream> _open;
    private readonly List<string> _written = [];

    private OutputFolder(string path, FileStream @lock, Func<string, Stream> open)
    {
        Path = path;
        _lock = @lock;
        _open = open;
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
    internal static OutputFolder Open(string path, Func<string, Stream> open)
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
            var @lock = new FileStream(System.IO.Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            foreach (string stale in Directory.EnumerateFiles(full, Aside + "*"))
            {
                File.Delete(stale);
            }

            return new OutputFolder(full, @lock, open);
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

    /// <summary>Opens a stream for a result; it appears under its name when <see cref="Commit"/> is called.</summary>
    public Stream Create(string name)
    {
        _written.Add(name);
        return _open(System.IO.Path.Combine(Path, Aside + name));
    }

    /// <summary>Gives all results their names.</summary>
    /// <exception cref="InputException">A folder stands where a result belongs; no result has been changed.</exception>
    public void Commit()
    {
        if (_written.Find(name => Directory.Exists(System.IO.Path.Combine(Path, name))) is { } blocked)
        {
            throw new InputException($"Cannot write '{blocked}': a folder has that name.");
        }

        foreach (string name in _written)
        {
            File.Move(System.IO.Path.Combine(Path, Aside + name), System.IO.Path.Combine(Path, name), overwrite: true);
        }

        _written.Clear();
    }

    public void Dispose()
    {
        foreach (string name in _written)
        {
            File.Delete(System.IO.Path.Combine(Path, Aside + name));
        }

        _lock.Dispose();
    }
}
