using System.Globalization;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion;

/// <summary>
/// Finds letters that were lost before the file came to us, so that signs stand for them: question marks where a program had no letter to
/// write (<c>??????? ?????????</c>), and the signs that fonts of TeX have at the places of ligatures (<c>di®erent</c>).
/// </summary>
internal static class LostLetters
{
    /// <summary>Question marks in a row; two or three may be a writer's.</summary>
    private const int LongRun = 4;

    /// <summary>Places from which the finding counts: one may be a writer's.</summary>
    private const int Few = 3;

    /// <returns>One diagnostic with the number of places; none for a sound text.</returns>
    public static Diagnostic? Find(string text)
    {
        int count = 0, first = -1, run = 0;
        for (int i = 0; i < text.Length; i++)
        {
            run = text[i] == '?' ? run + 1 : 0;
            bool ligature = text[i] is '®' or '¯' or '°' && i > 0 && i + 1 < text.Length
                && char.IsLetter(text[i - 1]) && char.IsLower(text[i + 1]);
            if (run == LongRun || ligature)
            {
                count++;
                first = first < 0 ? i : first;
            }
        }

        return count < Few
            ? null
            : DiagnosticCatalogue.UndecodedGlyphs.At(
                string.Create(CultureInfo.InvariantCulture, $"In {count} places signs stand for letters that were lost (?, ® or others)."),
                start: first,
                end: first + 1);
    }
}
