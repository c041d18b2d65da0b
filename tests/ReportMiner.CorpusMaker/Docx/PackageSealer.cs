using System.IO.Compression;

namespace ReportMiner.CorpusMaker.Docx;

/// <summary>Packs a file again: entries in order of their names, one fixed date, so that the same content gives the same bytes.</summary>
internal static class PackageSealer
{
    private const string ContentTypes = "[Content_Types].xml";
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Seal(Stream package)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read))
        using (var sealedZip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in source.Entries.OrderBy(e => e.FullName != ContentTypes)
                .ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry copy = sealedZip.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = Date;
                using Stream from = entry.Open();
                using Stream to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
