namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>Typographic ligatures as the letters that they join (Unicode block Alphabetic Presentation Forms, Latin part).</summary>
internal static class Ligatures
{
    /// <returns>The letters; <see langword="null"/> where the character is no ligature.</returns>
    public static string? Undone(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => null,
    };
}
