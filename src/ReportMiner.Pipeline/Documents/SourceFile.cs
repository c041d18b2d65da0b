using System.Security.Cryptography;
using ReportMiner.Ingestion;
using ReportMiner.Linguistics;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Documents;

/// <summary>
/// Opens the files that a user gave. A pipe or a device has no length; it, or a link to it, is taken for an empty file and never opened, as
/// that may wait for ever. No more is read of a file than it was long when it was opened.
/// </summary>
internal static class SourceFile
{
    private const long LongestSidecar = 1 << 20;

    /// <exception cref="UnreadableFileException">The file is empty or larger than the limit.</exception>
    public static byte[] Read(string path, int megabytes)
    {
        if (Archives.Split(path) is (var archive, var member))
        {
            return Archives.Read(archive, member, (long)megabytes << 20);
        }

        long length = Length(path, megabytes);
        using FileStream stream = Open(path);
        byte[] bytes = new byte[length];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Opens a file to copy it; a member of an archive is unpacked to a file that goes when it is closed.</summary>
    /// <exception cref="UnreadableFileException">The member is encrypted or broken.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static FileStream Whole(string path)
    {
        (string Archive, string Member)? inside = Archives.Split(path);
        if (inside is null && Size(path) > 0)
        {
            return Open(path);
        }

        var copy =
            new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            if (inside is (var archive, var member))
            {
                Archives.Copy(archive, member, copy);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Size in bytes; 0 if unknown.</summary>
    public static long Size(string path)
    {
        try
        {
            return Archives.Split(path) is (var archive, var member) ? Archives.Size(archive, member) : Target(path).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>SHA-256 of the bytes in lower-case hexadecimal; empty where they cannot be read.</summary>
    public static string Hash(string path, int megabytes)
    {
        try
        {
            return Archives.Split(path) is (var archive, var member)
                ? Archives.Hash(archive, member, (long)megabytes << 20)
                : Hash(path, Length(path, megabytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableFileException)
        {
            return "";
        }
    }

    private static string Hash(string path, long length)
    {
        using FileStream stream = Open(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 16];
        for (int read; length > 0 && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length))) > 0; length -= read)
        {
            hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// Hashes of the bytes of a file and of the side-car file beside it; <see langword="null"/> where one cannot be read.
    /// </summary>
    public static FileContent? Content(string path, int megabytes)
    {
        try
        {
            string own = Hash(path, megabytes);
            string beside = Sidecar(path) is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : "";
            return own.Length == 0 ? null : new FileContent(own, beside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Bytes of the side-car file beside a document; <see langword="null"/> without one.</summary>
    /// <exception cref="IOException">It cannot be read, or is absurdly large.</exception>
    public static byte[]? Sidecar(string path)
    {
        string beside = SidecarPath(path);
        return !File.Exists(beside) ? null : Target(beside).Length switch
        {
            0 => [],
            <= LongestSidecar => File.ReadAllBytes(beside),
            _ => throw new IOException("The side-car file is larger than 1 MiB."),
        };
    }

    /// <summary>Where the side-car file of a document is, if there is one.</summary>
    public static string SidecarPath(string path) => Path.ChangeExtension(path, null) + ".meta.json";

    /// <summary>What is known of a file before it is read.</summary>
    public static SourceInfo Describe(string path) =>
        new() { File = NameOf(path), Sha256 = "", Size = 0, Meeting = Path.GetFileNameWithoutExtension(NameOf(path)) };

    /// <summary>The name of a file as results give it: in normal form C, however the disk keeps it.</summary>
    public static string NameOf(string path) => NormalForm.Compose(Path.GetFileName(path));

    /// <summary>What is known of a file that was given up.</summary>
    public static SourceInfo Identify(string path, int megabytes) =>
        Describe(path) with { Sha256 = Hash(path, megabytes), Size = Size(path) };

    /// <summary>The file that a path leads to, links followed.</summary>
    /// <exception cref="IOException">Links lead in a ring.</exception>
    private static FileInfo Target(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);

    private static long Length(string path, int megabytes)
    {
        long length = Target(path).Length;
        return length == 0
            ? throw new UnreadableFileException(DiagnosticCatalogue.EmptyFile.At("The file is empty, or is not a regular file."))
            : length <= (long)megabytes << 20 ? length
            : throw new UnreadableFileException(
                DiagnosticCatalogue.TooLarge.At(
                    FormattableString.Invariant($"The file has {length} bytes; the limit is {megabytes} MiB (--limit-mb).")));
    }
}
