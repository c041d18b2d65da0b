using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion;

/// <summary>Words of Latin and Cyrillic letters together: the trace of optical character recognition.</summary>
internal static class MixedScriptWords
{
    private const int Fewest = 3;
    private const int WordsToOneMixed = 400;
    private const int Named = 5;

    /// <returns>A warning that names the first of them; <see langword="null"/> if there are too few to be sure.</returns>
    public static Diagnostic? Find(string text)
    {
        var mixed = new List<(int Start, int End)>();
        int words = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            bool latin = false, cyrillic = false;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                latin |= char.IsAsciiLetter(text[end]);
                cyrillic |= text[end] is >= '\u0400' and <= '\u04FF';
                end++;
            }

            words += end > start ? 1 : 0;
            if (latin && cyrillic)
            {
                mixed.Add((start, end));
            }

            start = end + 1;
        }

        if (mixed.Count < Fewest || mixed.Count * WordsToOneMixed < words)
        {
            return null;
        }

        string names = string.Join(", ", mixed.Take(Named).Select(word => text[word.Start..word.End]));
        return DiagnosticCatalogue.MixedScripts.At(
            $"{mixed.Count} words mix Latin and Cyrillic letters: {names}.", start: mixed[0].Start, end: mixed[0].End);
    }
}
