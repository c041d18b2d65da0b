namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Decides from the bytes of a file that does not open whether it is encrypted: the library calls a file broken if it does not know the
/// encryption.
/// </summary>
internal static class EncryptionMark
{
    public static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        for (ReadOnlySpan<byte> rest = bytes; rest.IndexOf("/Encrypt"u8) is var at and >= 0;)
        {
            rest = rest[(at + "/Encrypt"u8.Length)..];

            // Not one of the entries of the dictionary itself, such as /EncryptMetadata.
            if (rest.IsEmpty || !char.IsAsciiLetterOrDigit((char)rest[0]))
            {
                return true;
            }
        }

        return false;
    }
}
