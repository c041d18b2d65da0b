using System.Text;
using System.Text.RegularExpressions;

namespace ReportMiner.Ingestion.Text;

/// <summary>Decodes HTML: what the file says of its encoding is heard where the bytes leave it open, and not against them.</summary>
internal static partial class HtmlCharset
{
    /// <summary>Browsers look for the declaration in so many bytes; some files put it later.</summary>
    private const int Head = 4096;

    public static DecodedText Decode(byte[] bytes)
    {
        Match declaration = Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(Head, bytes.Length)));
        return EncodingDetector.Decode(bytes, declaration.Success ? declaration.Groups["name"].Value : null);
    }

    [GeneratedRegex(@"<meta[^>]+charset\s*=\s*[""']?(?<name>[A-Za-z0-9_\-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
