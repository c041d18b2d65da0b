using System.Buffers;
using System.Collections;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Store.Records;

namespace ReportMiner.Store.Folders;

/// <summary>
/// The rows of a file of JSON lines, left on disk: each access reads its row, from any thread. The file may be replaced meanwhile: what was
/// opened is read.
/// </summary>
/// <typeparam name="T">Type of the rows.</typeparam>
internal sealed class FileRows<T> : IStoredRecords<T>, IDisposable
{
    private const int Chunk = 1 << 16;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly SafeFileHandle _handle;
    private readonly string _path;
    private readonly List<long> _starts = [];

    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public FileRows(string path)
    {
        _path = path;
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        byte[] bytes = new byte[Chunk];
        long at = 0;
        bool begins = true;
        for (int read; (read = RandomAccess.Read(_handle, bytes, at)) > 0; at += read)
        {
            for (int i = at == 0 && bytes.AsSpan(0, read).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0; i < read; i++)
            {
                if (bytes[i] == (byte)'\n')
                {
                    begins = true;
                }
                else if (begins && bytes[i] != (byte)'\r')
                {
                    _starts.Add(at + i);
                    begins = false;
                }
            }
        }

        Count = _starts.Count;
        _starts.Add(at);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    /// <exception cref="InputException">The line is no such row.</exception>
    public T Read(int place)
    {
        int length = checked((int)(_starts[place + 1] - _starts[place]));
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            for (int read = 0; read < length;)
            {
                int more = RandomAccess.Read(_handle, bytes.AsSpan(read, length - read), _starts[place] + read);
                read += more > 0 ? more : throw new EndOfStreamException($"{_path} was cut off while it was read.");
            }

            return RunRecord.Parse<T>(bytes.AsSpan(0, length));
        }
        catch (JsonException e)
        {
            throw new InputException(FormattableString.Invariant($"{_path}: row {place + 1} is not that of a run: {e.Message}"));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return Read(i);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
