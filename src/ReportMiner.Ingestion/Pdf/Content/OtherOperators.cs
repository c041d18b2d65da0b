namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>The operators that say nothing about the places of letters and lines (ISO 32000-1, annex A).</summary>
internal static class OtherOperators
{
    /// <summary>Values of several kinds.</summary>
    private const int Any = -1;

    /// <returns>How many numbers an operator takes, −1 where other values are allowed as well; <see langword="null"/> for none of
    /// them.</returns>
    public static int? ValuesOf(ReadOnlySpan<byte> name) => name switch
    {
        [(byte)'B' or (byte)'E', (byte)'X'] => 0,
        [(byte)'E', (byte)'M', (byte)'C'] => 0,
        [(byte)'g' or (byte)'G'] or [(byte)'w' or (byte)'J' or (byte)'j' or (byte)'M' or (byte)'i'] => 1,
        [(byte)'r', (byte)'g'] or [(byte)'R', (byte)'G'] => 3,
        [(byte)'k' or (byte)'K'] => 4,
        [(byte)'B', (byte)'M' or (byte)'D', (byte)'C'] or [(byte)'M' or (byte)'D', (byte)'P'] => Any,
        [(byte)'c' or (byte)'C', (byte)'s' or (byte)'S'] or [(byte)'s' or (byte)'S', (byte)'c' or (byte)'C'] => Any,
        [(byte)'s' or (byte)'S', (byte)'c' or (byte)'C', (byte)'n' or (byte)'N'] or [(byte)'d'] or [(byte)'r', (byte)'i']
            or [(byte)'s', (byte)'h'] => Any,
        _ => null,
    };
}
