using System.Security.Cryptography;
using System.Text;

namespace ReportMiner.Semantics.Index;

/// <summary>Hashes that tell whether something indexed has changed.</summary>
internal static class ItemHash
{
    public static byte[] OfLine(string line) => SHA256.HashData(Encoding.UTF8.GetBytes(line));

    /// <returns>SHA-256 of a file in hexadecimal; empty where it is not there.</returns>
    public static string OfFile(string path)
    {
        if (!File.Exists(path))
        {
            return "";
        }

        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
