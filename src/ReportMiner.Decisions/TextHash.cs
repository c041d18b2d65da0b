using System.Security.Cryptography;
using System.Text;

namespace ReportMiner.Decisions;

/// <summary>Hash of texts that does not see what a spreadsheet program may change on saving: runs of white space and line ends.</summary>
public static class TextHash
{
    /// <returns>Twelve hexadecimal digits.</returns>
    public static string Of(params IEnumerable<string> texts)
    {
        string joined =
            string.Join('\u001F', texts.Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)))[..12];
    }
}
