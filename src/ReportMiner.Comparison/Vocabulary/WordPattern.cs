namespace ReportMiner.Comparison.Vocabulary;

/// <summary>A word as a vocabulary writes it: whole, or its beginning before <c>*</c>.</summary>
internal readonly record struct WordPattern(string Text, bool Prefix)
{
    public static WordPattern Parse(string text) =>
        text.EndsWith('*') ? new(text[..^1].Replace('ё', 'е'), true) : new(text.Replace('ё', 'е'), false);

    public bool Matches(string word) => Prefix ? word.StartsWith(Text, StringComparison.Ordinal) : word == Text;
}
