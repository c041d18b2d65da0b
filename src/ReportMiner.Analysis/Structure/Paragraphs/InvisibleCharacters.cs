namespace ReportMiner.Analysis.Structure.Paragraphs;

/// <summary>Characters that no reader sees and that clean text does without: zero-width, bidirectional and control characters.</summary>
internal static class InvisibleCharacters
{
    public static bool Contains(char c) => c switch
    {
        >= '\u200B' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u2064' => true,
        >= '\u2066' and <= '\u206F' => true,
        '\uFEFF' or '\u00AD' => true,
        _ => char.IsControl(c) && !char.IsWhiteSpace(c),
    };
}
