namespace ReportMiner.Ingestion.Text;

/// <summary>Decodes HTML: what the file says of its encoding is heard where the bytes leave it open.</summary>
internal static class HtmlCharset
{
    public static DecodedText Decode(byte[] bytes) => EncodingDetector.Decode(bytes);
}
