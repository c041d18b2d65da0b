using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Coverage.Reasons;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage;

/// <summary>
/// Finds paragraphs that hold numbered paragraphs of their own: a copy of a web page or a text dump that lost its line breaks.
/// </summary>
internal static partial class FlattenedText
{
    /// <summary>Numbers in a row that a paragraph holds by no accident.</summary>
    private const int Enough = 3;

    /// <summary>The same where a colon comes before the first.</summary>
    private const int EnoughAfterColon = 2;

    /// <returns>The first such paragraph that is not divided into rows; <see langword="null"/> without one.</returns>
    public static Diagnostic? Find(Document document, ItemTexts items)
    {
        foreach (Block block in document.Blocks)
        {
            if (block.Kind is BlockKind.Paragraph or BlockKind.Item && Numbers(block.Text) is var (count, colon)
                && count >= (colon ? EnoughAfterColon : Enough)
                && items.CountIn(block.Start, block.End) < count)
            {
                return DiagnosticCatalogue.FlattenedText.At(
                    FormattableString.Invariant($"A paragraph holds {count} numbered paragraphs that are not separated by lines."),
                    block);
            }
        }

        return null;
    }

    /// <returns>The longest run of numbers from 1 in the text, and whether a colon comes before its first.</returns>
    private static (int Count, bool AfterColon) Numbers(string text)
    {
        (int Count, bool AfterColon) best = (0, false);
        int count = 0;
        bool colon = false;
        foreach (Match number in Number().Matches(text))
        {
            int value = int.Parse(number.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (value == 1)
            {
                count = 1;
                colon = number.Groups[1].ValueSpan is ":";
            }
            else if (value == count + 1 && count > 0)
            {
                count++;
            }

            best = count > best.Count ? (count, colon) : best;
        }

        return best;
    }

    /// <summary>A number with its full stop after a mark that ends something, and a capital after it.</summary>
    [GeneratedRegex(@"([,;:.])\s+(\d{1,2})\.\s?(?=[A-ZА-ЯЁ][a-zа-яё])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
