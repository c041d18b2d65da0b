using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion;

/// <summary>What a reader of any format says of the characters that it read.</summary>
internal static class TextFindings
{
    /// <inheritdoc cref="UnusualCharacters.In"/>
    public static IEnumerable<Diagnostic> In(string text, bool controls = true)
    {
        foreach (Diagnostic unusual in UnusualCharacters.In(text, controls))
        {
            yield return unusual;
        }

        if (LostLetters.Find(text) is { } lost)
        {
            yield return lost;
        }

        if (MixedScriptWords.Find(text) is { } mixed)
        {
            yield return mixed;
        }
    }
}
