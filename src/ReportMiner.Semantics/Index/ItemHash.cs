using System.Security.Cryptography;
using System.Text;

namespace ReportMiner.Semantics.Index;

/// <summary>Hashes that show whether something indexed has changed.</summary>
internal static class ItemHash
{
    public static byte[] OfLine(string line) => SHA256.HashData(Encoding.UTF8.GetBytes(line));
}
