using System.Text.RegularExpressions;
using ReportMiner.Linguistics;

namespace ReportMiner.Analysis.Structure.Paragraphs;

/// <summary>
/// Finds words whose letters are set apart by blanks for emphasis, as typists do: «п о с т а н о в л я е т». Only words that the
/// language knows are closed up; anything else may be a row of letters.
/// </summary>
internal static partial class SpacedLetters
{
    /// <param name="text">The manuscript's text.</param>
    /// <param name="start">First code unit of a line.</param>
    /// <param name="end">One past its last.</param>
    /// <returns>The words: start and end, one past the last letter.</returns>
    public static List<(int Start, int End)> In(string text, int start, int end)
    {
        var words = new List<(int Start, int End)>();
        if (!MayHold(text.AsSpan(start, end - start)))
        {
            return words;
        }

        for (Match run = Run().Match(text, start, end - start); run.Success; run = run.NextMatch())
        {
            string word = string.Concat(run.Value.Where(char.IsLetter));
            if (Vocabulary.Knows(word, LanguageDetector.Detect(word)))
            {
                words.Add((run.Index, run.Index + run.Length));
            }
        }

        return words;
    }

    /// <summary>Whether every second sign is a blank three times in a row: nearly no line has that.</summary>
    private static bool MayHold(ReadOnlySpan<char> line)
    {
        for (int i = 1; i + 4 < line.Length; i++)
        {
            if (IsBlank(line[i]) && IsBlank(line[i + 2]) && IsBlank(line[i + 4]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0';

    [GeneratedRegex(@"(?<![\p{L}\d])\p{L}(?:[ \u00A0]\p{L}(?!\p{L})){3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
