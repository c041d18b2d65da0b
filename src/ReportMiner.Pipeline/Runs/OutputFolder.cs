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
    private readonly List<string> _written = [];

    private OutputFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Opens a folder for writing, and makes it where it does not exist.</summary>
    /// <exception cref="InputException">It cannot be made or written, or another run holds it.</exception>
    public static OutputFolder Open(string path)
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
            var @lock = new FileStream(System.IO.Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            foreach (string stale in Directory.EnumerateFiles(full, Aside + "*"))
            {
                File.Delete(stale);
            }

            return new OutputFolder(full, @lock);
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
        return new FileStream(System.IO.Path.Combine(Path, Aside + name), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>Gives all results their names.</summary>
    public void Commit()
    {
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
