using System.Buffers.Binary;
using System.IO.Compression;

namespace ReportMiner.Export.Packages;

/// <summary>
/// A zip that has the same bytes on every machine: entries in the order given, a fixed time stamp, no mark of the system.
/// </summary>
internal static class StableZip
{
    /// <summary>The earliest time that a zip entry can hold.</summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="stream">Where the zip goes; need not be seekable.</param>
    /// <param name="entries">Path with forward slashes, and what writes the content.</param>
    public static void Write(Stream stream, IEnumerable<(string Path, Action<Stream> Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, Action<Stream> content) in entries)
            {
                ZipArchiveEntry entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Stamp;
                entry.ExternalAttributes = 0;
                using Stream inner = entry.Open();
                content(inner);
            }
        }

        Span<byte> whole = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        ForgetSystem(whole);
        stream.Write(whole);
    }

    /// <summary>
    /// Each header of the zip's directory names the system that made it (APPNOTE 4.4.2: the upper byte of "version made by"); the library
    /// writes that of the machine. Zero is right everywhere.
    /// </summary>
    private static void ForgetSystem(Span<byte> zip)
    {
        const int endLength = 22, headerLength = 46;
        Span<byte> end = zip[^endLength..];
        int at = BinaryPrimitives.ReadInt32LittleEndian(end[16..]);
        for (int left = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); left > 0; left--)
        {
            Span<byte> header = zip[at..];
            header[5] = 0;
            at += headerLength + Length(header, 28) + Length(header, 30) + Length(header, 32);
        }

        static int Length(Span<byte> header, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(header[offset..]);
    }
}
