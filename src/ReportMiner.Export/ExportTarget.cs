using System.Collections.Concurrent;

namespace ReportMiner.Export;

/// <summary>
/// Where exporters write to: a stream a file name, opened by the caller (who may write aside and rename once all is done).
/// Size and SHA-256 of every file are taken while it passes, so that later exporters can describe it. May be written to by several threads.
/// </summary>
public sealed class ExportTarget
{
    private readonly Func<string, Stream> _open;
    private readonly ConcurrentDictionary<string, WrittenFile> _written = new(StringComparer.Ordinal);

    /// <param name="open">Opens a stream for a file name without folder, for several threads at a time; the stream is disposed when the
    /// file is whole.</param>
    public ExportTarget(Func<string, Stream> open) => _open = open;

    /// <summary>The files that are whole, in the order of their names.</summary>
    public IReadOnlyList<WrittenFile> Written => [.. _written.Values.OrderBy(w => w.Name, StringComparer.Ordinal)];

    /// <summary>Writes one file.</summary>
    /// <param name="file">Name without folder.</param>
    /// <param name="content">Writes it; the stream cannot seek.</param>
    public void Write(string file, Action<Stream> content)
    {
        using Stream stream = _open(file);
        using var measured = new MeasuringStream(stream);
        content(measured);
        measured.Flush();
        _written[file] = measured.Close(file);
    }
}
