using System.Globalization;
using ReportMiner.Linguistics;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion;

/// <summary>Reports characters that no reader sees.</summary>
internal static class UnusualCharacters
{
    private const char SoftHyphen = '\u00AD';

    /// <param name="text">The text as read.</param>
    /// <param name="controls">Whether control characters count: in a PDF they are letters without a meaning, which are reported as
    /// such.</param>
    /// <returns>One diagnostic with the number of such characters and the place of the first; none for a text without them.</returns>
    public static IEnumerable<Diagnostic> In(string text, bool controls)
    {
        int count = 0, first = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != SoftHyphen && TextCleaner.IsInvisible(text[i]) && (controls || !char.IsControl(text[i])))
            {
                count++;
                first = first < 0 ? i : first;
            }
        }

        if (count > 0)
        {
            string message =
                string.Create(
                    CultureInfo.InvariantCulture, $"{count} invisible or control characters; the first is U+{(int)text[first]:X4}.");
            yield return DiagnosticCatalogue.UnusualCharacters.At(message, start: first, end: first + 1);
        }
    }
}
