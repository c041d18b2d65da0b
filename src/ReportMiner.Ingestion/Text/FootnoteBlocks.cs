using System.Text.RegularExpressions;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>Finds the footnotes that stand under a rule at the end of a page, with the lines on which they go on.</summary>
internal static partial class FootnoteBlocks
{
    /// <summary>Marks lines of footnotes in <paramref name="roles"/> and gives the mark of each first line in <paramref name="marks"/>.</summary>
    public static void Mark(string text, List<PhysicalLine> lines, TextLayout layout, LineRole[] roles, string?[] marks)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (FurnitureLines.Rule().IsMatch(Of(text, lines[i])))
            {
                i = MarkBlock(text, lines, layout, roles, marks, i + 1) - 1;
            }
        }
    }

    /// <returns>The first line after the block.</returns>
    private static int MarkBlock(string text, List<PhysicalLine> lines, TextLayout layout, LineRole[] roles, string?[] marks, int first)
    {
        int i = first;
        for (; i < lines.Count && SamePage(lines, first, i) && roles[i] != LineRole.Furniture; i++)
        {
            Match mark = FirstLine().Match(text[lines[i].Start..lines[i].End]);
            if (!mark.Success && i > first && Ends(text, lines, layout, first, i))
            {
                return i;
            }

            roles[i] = LineRole.Footnote;
            marks[i] = mark.Success ? FootnoteCalls.Plain(mark.Groups["mark"].Value) : null;
        }

        return i;
    }

    private static bool SamePage(List<PhysicalLine> lines, int first, int i) => lines[first - 1].Page == lines[i].Page;

    /// <summary>
    /// Whether the page's text goes on at a line without a mark. In files that keep pages the page ends the block; else a change of
    /// the distance of lines does after a full stop, or the sentence that the rule interrupted.
    /// </summary>
    private static bool Ends(string text, List<PhysicalLine> lines, TextLayout layout, int first, int i)
    {
        if (lines[i].Page > 0 || RunningText.BreaksOff(Of(text, lines[i - 1])))
        {
            return false;
        }

        return lines[i].Distance != layout.Pitch
            || RunningText.BeginsInside(Of(text, lines[i]))
            || first > 1 && !RunningText.BreaksOff(Of(text, lines[first - 2]));
    }

    private static ReadOnlySpan<char> Of(string text, PhysicalLine line) => text.AsSpan(line.Start, line.Length);

    /// <summary>A footnote begins with its mark: a figure or asterisks, then the note.</summary>
    [GeneratedRegex(@"^(?<mark>\d{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\*{1,4})(\s+|(?<=[*¹²³⁴⁵⁶⁷⁸⁹⁰])|(?=\p{Lu}))[\p{L}«""“(/]", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();
}
