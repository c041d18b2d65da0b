namespace ReportMiner.Ingestion;

/// <summary>The order of the bytes of UTF-16.</summary>
internal enum ByteOrder
{
    /// <summary>The text is not UTF-16.</summary>
    None,
    LittleEndian,
    BigEndian,
}
