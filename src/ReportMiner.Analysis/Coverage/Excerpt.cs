namespace ReportMiner.Analysis.Coverage;

/// <summary>The beginning of a text, as messages quote it.</summary>
internal static class Excerpt
{
    private const int Longest = 90;

    /// <returns>The text, cut to 90 characters.</returns>
    public static string Of(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
}
