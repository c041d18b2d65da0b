using System.Security.Cryptography;
using System.Text;

namespace ReportMiner.Export.Qda;

/// <summary>Globally unique ids made from names, so that the same run gives the same ids.</summary>
internal static class NameGuid
{
    /// <summary>A UUID of version 8 (RFC 9562, 5.8) from the SHA-256 of the names, in lower case with hyphens.</summary>
    public static string Of(params string[] names)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names.Prepend("reportminer")))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
