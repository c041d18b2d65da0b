using System.Text;

namespace ReportMiner.Ingestion.Text;

/// <summary>Tells the encoding of a text file from its bytes.</summary>
internal static class EncodingDetector
{
    public static DecodedText Decode(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new DecodedText(text, "utf-8", []);
    }
}
