using System.Collections.Concurrent;
using System.IO.Compression;

namespace ReportMiner.Fuzz.Mutation;

/// <summary>
/// Damages one part inside a package and packs it again: damage to the packed bytes hardly gets past the check sums. Mostly it is the part
/// that holds the text, sometimes another of the document, seldom one of the package itself.
/// </summary>
/// <param name="inner">Damages the part.</param>
internal sealed class PackageMutation(IMutation inner) : IMutation
{
    private static readonly string[] Mains = ["word/document.xml", "content.xml"];

    private readonly ConcurrentDictionary<byte[], KeyValuePair<string, byte[]>[]> _parts = new();

    public byte[] Mutate(byte[] sound, byte[] other, Random random)
    {
        if (random.Next(12) == 0)
        {
            return inner.Mutate(sound, other, random);
        }

        KeyValuePair<string, byte[]>[] parts = [.. _parts.GetOrAdd(sound, Unpack)];
        for (int step = random.Next(1, 3); step > 0; step--)
        {
            int at = Pick(parts, random);
            parts[at] = new(parts[at].Key, inner.Mutate(parts[at].Value, other, random));
        }

        return Pack(parts);
    }

    private static int Pick(KeyValuePair<string, byte[]>[] parts, Random random)
    {
        int main = Array.FindIndex(parts, p => Mains.Contains(p.Key));
        int[] own =
        [
            .. Enumerable.Range(0, parts.Length)
                .Where(i =>
                    i != main && (parts[i].Key.StartsWith("word/", StringComparison.Ordinal) || parts[i].Key == "styles.xml")
                        && parts[i].Key.EndsWith(".xml", StringComparison.Ordinal))
        ];
        return random.Next(10) switch
        {
            < 6 when main >= 0 => main,
            < 9 when own.Length > 0 => own[random.Next(own.Length)],
            _ => random.Next(parts.Length),
        };
    }

    private static KeyValuePair<string, byte[]>[] Unpack(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package, writable: false));
        return [.. archive.Entries.Select(e => new KeyValuePair<string, byte[]>(e.FullName, Bytes(e)))];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Pack(KeyValuePair<string, byte[]>[] parts)
    {
        using var package = new MemoryStream();
        using (var archive = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in parts)
            {
                ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return package.ToArray();
    }
}
