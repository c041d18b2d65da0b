using System.Security.Cryptography;

namespace ReportMiner.Release.Packages;

/// <summary><c>SHA256SUMS</c>, as <c>sha256sum --check</c> reads it.</summary>
internal static class Checksums
{
    public const string Name = "SHA256SUMS";

    /// <summary>Writes the sums of all files of a folder, by name.</summary>
    public static void Write(string folder) =>
        File.WriteAllText(
            Path.Combine(folder, Name),
            string.Concat(Archive.Files(folder).Where(f => f != Name).Select(f => $"{Sum(Path.Combine(folder, f))}  {f}\n")));

    private static string Sum(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
