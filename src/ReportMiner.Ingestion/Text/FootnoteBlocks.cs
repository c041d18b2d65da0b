using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Finds the footnotes that are under a rule at the end of a page, with the lines on which they go on. In files that keep pages
/// the page ends a block; else lists of links, the sentence or list that the rule interrupted, or a change of the distance of lines do.
/// </summary>
internal static partial class FootnoteBlocks
{
    /// <summary>Numbers of notes that may be missing between two.</summary>
    private const int MissingNotes = 2;

    /// <summary>
    /// Marks lines of footnotes in <paramref name="roles"/> and gives the mark of each first line in <paramref name="marks"/>.
    /// </summary>
    public static void Mark(string text, List<PhysicalLine> lines, TextLayout layout, LineRole[] roles, string?[] marks)
    {
        int textFrom = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (FurnitureLines.Rule().IsMatch(Of(text, lines[i])))
            {
                i = MarkBlock(text, lines, layout, roles, marks, i + 1, textFrom) - 1;
                textFrom = i + 1;
            }
        }
    }

    /// <summary>Marks the block that begins at a line after a rule; the text since the block before it begins at <c>textFrom</c>.</summary>
    /// <returns>The first line after the block.</returns>
    private static int MarkBlock(
        string text, List<PhysicalLine> lines, TextLayout layout, LineRole[] roles, string?[] marks, int first, int textFrom)
    {
        int end = first, last = 0, number = 0;
        for (; end < lines.Count && SamePage(lines, first, end) && roles[end] != LineRole.Furniture; end++)
        {
            marks[end] = MarkOf(text, lines[end], ref number);
            last = marks[end] is null ? last : end;
            if (marks[end] is null && end > first && Ends(text, lines, layout, first, end))
            {
                break;
            }
        }

        if (last > 0 && lines[first - 1].Page == 0 && Length(lines, first, end) > Length(lines, textFrom, first - 1))
        {
            end = EndOfNote(text, lines, layout, last, end);
        }

        roles.AsSpan(first, end - first).Fill(LineRole.Footnote);
        return end;
    }

    private static bool SamePage(List<PhysicalLine> lines, int first, int i) => lines[first - 1].Page == lines[i].Page;

    /// <returns>The mark with which a note begins; none where its number does not go on from the note before.</returns>
    private static string? MarkOf(string text, PhysicalLine line, ref int number)
    {
        if (FirstLine().Match(text[line.Start..line.End]) is not { Success: true } match)
        {
            return null;
        }

        string mark = FootnoteCalls.Plain(match.Groups["mark"].Value);
        if (!int.TryParse(mark, CultureInfo.InvariantCulture, out int next))
        {
            return mark;
        }

        if (number > 0 && (next <= number || next > number + 1 + MissingNotes))
        {
            return null;
        }

        number = next;
        return mark;
    }

    /// <summary>Whether the page's text goes on at a line without a mark.</summary>
    private static bool Ends(string text, List<PhysicalLine> lines, TextLayout layout, int first, int i)
    {
        if (lines[i].Page > 0)
        {
            return false;
        }

        if (!layout.Wrapped || first > 1 && GoesOnWithList(text, lines, first - 2, i))
        {
            return true;
        }

        bool broken = first > 1 && RunningText.BreaksOff(Of(text, lines[first - 2]));
        bool inside = RunningText.BeginsInside(Of(text, lines[i]));
        if (RunningText.BreaksOff(Of(text, lines[i - 1])) && (layout.IsFull(lines[i - 1]) || inside && !broken))
        {
            return false;
        }

        return lines[i].Distance != layout.Pitch || inside || first > 1 && !broken;
    }

    /// <summary>Whether a line has the label that follows the last one before the rule: <c>2)</c> after <c>1)</c>.</summary>
    private static bool GoesOnWithList(string text, List<PhysicalLine> lines, int before, int i)
    {
        if (ItemLabel().Match(text[lines[i].Start..lines[i].End]) is not { Success: true } label)
        {
            return false;
        }

        for (; before >= 0; before--)
        {
            if (ItemLabel().Match(text[lines[before].Start..lines[before].End]) is { Success: true } last && SameShape(last, label))
            {
                return Rank(label) == Rank(last) + 1;
            }
        }

        return false;
    }

    private static bool SameShape(Match one, Match other) =>
        one.Groups["open"].Length == other.Groups["open"].Length
        && one.Groups["close"].Value == other.Groups["close"].Value
        && char.IsAsciiDigit(one.Groups["key"].Value[0]) == char.IsAsciiDigit(other.Groups["key"].Value[0]);

    private static int Rank(Match label) =>
        int.TryParse(label.Groups["key"].ValueSpan, CultureInfo.InvariantCulture, out int number)
            ? number
            : label.Groups["key"].ValueSpan[0];

    /// <summary>The end of the last note where the block holds more than the text before it: from there on it is text.</summary>
    private static int EndOfNote(string text, List<PhysicalLine> lines, TextLayout layout, int last, int end)
    {
        int i = last + 1;
        while (i < end && layout.IsFull(lines[i - 1]) && RunningText.BreaksOff(Of(text, lines[i - 1])))
        {
            i++;
        }

        return i;
    }

    private static int Length(List<PhysicalLine> lines, int from, int to) => lines[from..to].Sum(line => line.Length);

    private static ReadOnlySpan<char> Of(string text, PhysicalLine line) => text.AsSpan(line.Start, line.Length);

    /// <summary>A footnote begins with its mark: a figure or asterisks, then the note.</summary>
    [GeneratedRegex(
        @"^(?<mark>\d{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\*{1,4})(\s+|(?<=[*¹²³⁴⁵⁶⁷⁸⁹⁰])|(?=\p{Lu}))[\p{L}«""“(/]", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^(?<open>\(?)(?<key>\d{1,3}|[a-zа-я])(?<close>[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ItemLabel();
}
