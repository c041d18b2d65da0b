using System.IO.Compression;

namespace ReportMiner.Fuzz.Mutation;

/// <summary>Damages one part inside a package and packs it again: damage to the packed bytes hardly gets past the check sums.</summary>
/// <param name="inner">Damages the part.</param>
internal sealed class PackageMutation(IMutation inner) : IMutation
{
    public byte[] Mutate(byte[] sound, byte[] other, Random random)
    {
        if (random.Next(8) == 0)
        {
            return inner.Mutate(sound, other, random);
        }

        using var package = new MemoryStream();
        package.Write(sound);
        using (var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry[] parts = [.. archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal))];
            ZipArchiveEntry part = parts.FirstOrDefault(p => p.FullName == "word/document.xml" && random.Next(2) == 0) ?? parts[random.Next(parts.Length)];
            Rewrite(part, other, random);
        }

        return package.ToArray();
    }

    private void Rewrite(ZipArchiveEntry part, byte[] other, Random random)
    {
        using Stream stream = part.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        byte[] damaged = inner.Mutate(content.ToArray(), other, random);
        stream.SetLength(0);
        stream.Write(damaged);
    }
}
