using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Ingestion;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Documents;

/// <summary>
/// The documents in a ZIP archive, as paths that go on inside it: <c>archive.zip/folder/name.docx</c>. Nothing is unpacked to the disk; a
/// member is opened in the archive where it is read.
/// </summary>
internal static class Archives
{
    private const string Extension = ".zip";
    private const string EndOfDirectory = "PK\x05\x06";
    private const int LongestComment = 1 << 16;

    private static readonly DocxLimits Limits = DocxLimits.Default;

    /// <summary>Whether a path is named as an archive.</summary>
    public static bool IsNamed(string path) => Path.GetExtension(path).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The documents in an archive; the archive itself, with a reason, where it cannot be opened or holds too much.</summary>
    /// <param name="path">Full path of a file that <see cref="IsNamed"/>.</param>
    /// <returns><see langword="null"/> where it is no archive of files but a document, or anything else.</returns>
    public static List<(string Path, Diagnostic? Refusal)>? Documents(string path)
    {
        // What has no length is a pipe or a device, which may make one wait for ever.
        if (SourceFile.Size(path) == 0)
        {
            return null;
        }

        try
        {
            using FileStream stream = Open(path);
            if (!IsArchive(stream))
            {
                return null;
            }

            return Entries(stream) > Limits.Entries
                ? [(path, TooLarge($"The archive holds more than {Limits.Entries} files."))]
                : Documents(path, stream);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException)
        {
            return [(path, DiagnosticCatalogue.Broken.At("The archive (ZIP) cannot be opened."))];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the file says why it cannot be read.
            return null;
        }
    }

    /// <summary>Splits a path that goes on inside an archive.</summary>
    /// <returns>The archive and the name of the member; <see langword="null"/> for the path of a file.</returns>
    public static (string Archive, string Member)? Split(string path)
    {
        for (int at = 0; (at = path.IndexOf(Extension, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Extension.Length)
        {
            int end = at + Extension.Length;
            if (end < path.Length && path[end] is '/' or '\\' && File.Exists(path[..end]))
            {
                return (path[..end], path[(end + 1)..]);
            }
        }

        return null;
    }

    /// <summary>The bytes of a member.</summary>
    /// <param name="archive">Path of the archive.</param>
    /// <param name="member">Name of the member.</param>
    /// <param name="most">Bytes that it may have.</param>
    /// <exception cref="UnreadableFileException">It is larger, encrypted or broken.</exception>
    /// <exception cref="IOException">There is no such member.</exception>
    public static byte[] Read(string archive, string member, long most) => Read(archive, member, most, static (content, length) =>
    {
        byte[] bytes = new byte[length];
        int read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length && content.ReadByte() < 0
            ? bytes
            : throw new InvalidDataException("Its length is not what the directory says.");
    });

    /// <summary>Copies the bytes of a member.</summary>
    /// <param name="archive">Path of the archive.</param>
    /// <param name="member">Name of the member.</param>
    /// <param name="target">Takes them.</param>
    /// <inheritdoc cref="Read(string, string, long)"/>
    public static void Copy(string archive, string member, Stream target) => Read(archive, member, long.MaxValue, (content, length) =>
    {
        content.CopyTo(target);
        return target.Length == length ? length : throw new InvalidDataException("Its length is not what the directory says.");
    });

    /// <summary>SHA-256 of the bytes of a member in lower-case hexadecimal.</summary>
    /// <inheritdoc cref="Read(string, string, long)"/>
    public static string Hash(string archive, string member, long most) =>
        Read(archive, member, most, static (content, _) => Convert.ToHexStringLower(SHA256.HashData(content)));

    private static T Read<T>(string archive, string member, long most, Func<Stream, long, T> read)
    {
        try
        {
            using FileStream stream = Open(archive);
            using ZipArchive zip = Directory(stream);
            ZipArchiveEntry entry = zip.GetEntry(member) ?? throw new FileNotFoundException("The archive holds no such file.");
            if (entry.Length > most)
            {
                throw new UnreadableFileException(
                    TooLarge($"The file has {entry.Length} bytes; the limit is {most >> 20} MiB (--limit-mb)."));
            }

            using Stream content = entry.Open();
            return read(content, entry.Length);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException)
        {
            throw new UnreadableFileException(
                DiagnosticCatalogue.Broken.At("The file in the archive cannot be unpacked: it is broken, or protected by a password."),
                fault);
        }
    }

    /// <returns>Size of a member in bytes, as the archive says; 0 if unknown.</returns>
    public static long Size(string archive, string member)
    {
        try
        {
            using FileStream stream = Open(archive);
            using ZipArchive zip = Directory(stream);
            return zip.GetEntry(member)?.Length ?? 0;
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static List<(string Path, Diagnostic? Refusal)> Documents(string path, FileStream stream)
    {
        using ZipArchive archive = Directory(stream);
        if (archive.GetEntry("mimetype") is not null || archive.GetEntry("[Content_Types].xml") is not null)
        {
            return [(path, null)];
        }

        var found = new List<(string, Diagnostic?)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        long declared = 0, packed = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            (declared, packed) =
                (
                    declared + Math.Min(entry.Length, Limits.DeclaredBytes + 1),
                    packed + Math.Min(entry.CompressedLength, Limits.DeclaredBytes + 1));
            if (declared > Limits.DeclaredBytes || packed > stream.Length)
            {
                return
                [
                    (
                        path,
                        TooLarge($"The archive unpacks to more than {Limits.DeclaredBytes >> 20} MiB, or its parts lie over each other."))
                ];
            }

            if (IsDocument(entry.FullName))
            {
                found.Add((
                    path + '/' + entry.FullName,
                    names.Add(entry.FullName)
                        ? Refusal(entry)
                        : DiagnosticCatalogue.Broken.At("The archive holds two files of this name.")));
            }
        }

        return found.Count > 0 ? found : [(path, DiagnosticCatalogue.EmptyFile.At("The archive holds no document."))];
    }

    private static bool IsDocument(string name)
    {
        string[] parts = name.Split('/', '\\');
        return parts[^1].Length > 0 && DocumentReaders.Searches(parts[^1])
            && !Array.Exists(parts, static p => p is "__MACOSX" || (p.StartsWith('.') && p != ".."));
    }

    private static Diagnostic? Refusal(ZipArchiveEntry entry) =>
        entry.IsEncrypted ? DiagnosticCatalogue.Encrypted.At("The file in the archive is protected by a password.")
        : entry.FullName.StartsWith('/') || entry.FullName.Contains('\\', StringComparison.Ordinal)
            || entry.FullName.Split('/').Contains("..")
            ? DiagnosticCatalogue.Broken.At("The name in the archive is not allowed.")
        : entry.Length > Limits.RatioFloor && entry.Length / Limits.Ratio > entry.CompressedLength
            ? TooLarge($"The file unpacks to more than {Limits.Ratio} times its size.")
        : null;

    /// <summary>Names without a mark for UTF-8 are of the code page of Russian DOS, which Windows writes.</summary>
    private static ZipArchive Directory(FileStream stream)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
        if (archive.Entries.All(static e => !e.FullName.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            return archive;
        }

        archive.Dispose();
        stream.Position = 0;
        return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding(866));
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static bool IsArchive(FileStream stream)
    {
        Span<byte> head = stackalloc byte[4];
        int read = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        stream.Position = 0;
        return read == 4 && (head.SequenceEqual("PK\x03\x04"u8) || head.SequenceEqual("PK\x05\x06"u8));
    }

    /// <returns>How many files the archive says it holds, read before anything is made of its directory.</returns>
    private static int Entries(FileStream stream)
    {
        byte[] tail = new byte[Math.Min(stream.Length, LongestComment + 22)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        int at = tail.AsSpan().LastIndexOf(Encoding.Latin1.GetBytes(EndOfDirectory));
        return at < 0 || at + 12 > tail.Length ? 0 : BitConverter.ToUInt16(tail, at + 10);
    }

    private static Diagnostic TooLarge(FormattableString message) => DiagnosticCatalogue.TooLarge.At(FormattableString.Invariant(message));
}
