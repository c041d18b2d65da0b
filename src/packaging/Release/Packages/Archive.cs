using System.Formats.Tar;
using System.IO.Compression;

namespace ReportMiner.Release.Packages;

/// <summary>An archive of a folder that is the same bytes each time: entries by name, one time, rights by kind of file, no owner.</summary>
internal static class Archive
{
    /// <summary>Bits of a file that may be started, and of one that may not.</summary>
    public const UnixFileMode Program = (UnixFileMode)0b111_101_101, Data = (UnixFileMode)0b110_100_100;

    /// <summary>Writes a zip for Windows, a <c>tar.gz</c> for other systems; both unpack into one folder.</summary>
    /// <param name="name">Name of the archive without its ending.</param>
    /// <param name="inner">Name of that folder; that of the archive by default.</param>
    /// <returns>Path of the archive.</returns>
    public static string Write(Checkout sources, Platform platform, string folder, string name, string into, string? inner = null)
    {
        string path = Path.Combine(into, name + (platform.IsWindows ? ".zip" : ".tar.gz"));
        using FileStream file = File.Create(path);
        if (platform.IsWindows)
        {
            Zip(file, folder, inner ?? name, sources.Time);
        }
        else
        {
            using var gzip = new GZipStream(file, CompressionLevel.SmallestSize);
            Tar(gzip, folder, inner ?? name, sources.Time);
        }

        return path;
    }

    /// <summary>Whether a file of the folder is a program: it has no ending, or that of programs, and begins as one.</summary>
    public static bool IsProgram(string file)
    {
        Span<byte> start = stackalloc byte[4];
        using FileStream stream = File.OpenRead(file);
        return Path.GetExtension(file) is "" or ".exe" && stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && (start.SequenceEqual("\u007FELF"u8) || start.SequenceEqual((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
                || start[..2].SequenceEqual("MZ"u8));
    }

    private static void Zip(Stream stream, string folder, string name, DateTimeOffset time)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (string file in Files(folder))
        {
            ZipArchiveEntry entry = zip.CreateEntry($"{name}/{file}", CompressionLevel.SmallestSize);
            entry.LastWriteTime = time.ToUniversalTime();
            using Stream inner = entry.Open();
            using FileStream content = File.OpenRead(Path.Combine(folder, file));
            content.CopyTo(inner);
        }
    }

    private static void Tar(Stream stream, string folder, string name, DateTimeOffset time)
    {
        using var tar = new TarWriter(stream, TarEntryFormat.Ustar);
        foreach (string file in Files(folder))
        {
            string path = Path.Combine(folder, file);
            using FileStream content = File.OpenRead(path);
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, $"{name}/{file}")
            {
                ModificationTime = time, Mode = IsProgram(path) ? Program : Data, DataStream = content,
            });
        }
    }

    /// <summary>Files of a folder by path with forward slashes, in the order of their bytes.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
