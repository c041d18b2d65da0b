using System.Security.Cryptography;

namespace ReportMiner.Pipeline.Runs;

/// <summary>A result as a run left it.</summary>
/// <param name="Name">Its name in the output folder.</param>
/// <param name="Sha256">Hash of its bytes, in lower-case hexadecimal.</param>
internal sealed record FinishedFile(string Name, string Sha256)
{
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FinishedFile Of(string folder, string name)
    {
        using var stream =
            new FileStream(
                Path.Combine(folder, name),
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                1,
                FileOptions.SequentialScan);
        return new FinishedFile(name, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
