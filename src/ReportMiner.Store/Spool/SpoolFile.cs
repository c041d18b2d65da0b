using Microsoft.Win32.SafeHandles;

namespace ReportMiner.Store.Spool;

/// <summary>
/// A file for what a run cannot hold in memory. It is gone when nothing refers to it any more, and when the program ends, however it ends:
/// under Unix it has no name from the start, under Windows the system deletes it.
/// </summary>
public sealed class SpoolFile : IDisposable
{
    private const string Prefix = ".reportminer-spool-";

    private readonly SafeFileHandle _handle;
    private long _length;

    private SpoolFile(SafeFileHandle handle) => _handle = handle;

    /// <param name="folder">A folder that can be written to.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static SpoolFile Create(string folder)
    {
        string path = Path.Combine(folder, Prefix + Guid.NewGuid().ToString("N"));
        SafeFileHandle handle = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
            OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return new SpoolFile(handle);
    }

    /// <summary>Removes what a power cut, or a kill in the moment of making it, left in a folder that no run is writing to.</summary>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    public static void RemoveLeft(string folder) => Array.ForEach([.. Directory.EnumerateFiles(folder, Prefix + "*")], File.Delete);

    /// <summary>Gives the room on the disk back; what was kept can no longer be read.</summary>
    public void Dispose() => _handle.Dispose();

    /// <returns>Offset of the bytes. May be called by several threads at a time.</returns>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        long offset = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        RandomAccess.Write(_handle, bytes, offset);
        return offset;
    }

    /// <summary>Reads bytes that were appended. May be called by several threads at a time.</summary>
    /// <exception cref="IOException">The disk is gone.</exception>
    public void Read(long offset, Span<byte> bytes)
    {
        for (int read = 0; read < bytes.Length;)
        {
            int more = RandomAccess.Read(_handle, bytes[read..], offset + read);
            read += more > 0 ? more : throw new EndOfStreamException("A record set aside on disk is not whole.");
        }
    }
}
