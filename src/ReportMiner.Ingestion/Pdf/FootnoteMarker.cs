using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Files footnotes: the last lines of a page below a rule, or in letters smaller than the text, that begin with a mark or go on from
/// the footnotes of the page before; and the notes in small letters under a table.
/// </summary>
internal sealed partial class FootnoteMarker
{
    private const double Smaller = 0.7;
    private const double ShortestRule = 40;
    private const double LongestRule = 230;

    private const double Foot = 0.86;

    /// <summary>How far below its baseline a line is underlined, in sizes of its letters.</summary>
    private const double Underline = 0.35;

    private readonly double _bodySize;
    private bool _goesOn;

    private FootnoteMarker(double bodySize) => _bodySize = bodySize;

    public static void Mark(IReadOnlyList<PrintedPage> pages, Measures measures)
    {
        var marker = new FootnoteMarker(measures.BodySize);
        foreach (PrintedPage page in pages)
        {
            marker.Mark(page);
        }
    }

    [GeneratedRegex(@"^(?:(?:\*{1,4}|†{1,2}|‡|\d{1,3})(?=$|[\s\p{L}«“""(])|[a-zа-я](?=$|[\s«“""(]))", RegexOptions.CultureInvariant)]
    private static partial Regex PlainMark();

    // A left column has its own foot.
    private void Mark(PrintedPage page)
    {
        bool goesOn = _goesOn;
        Mark(page, [.. page.Lines.Where(static line => line.Role == LineRole.Body && line.Column == 1)]);
        bool left = _goesOn;
        _goesOn = goesOn;
        Mark(page, [.. page.Lines.Where(static line => line.Role == LineRole.Body && line.Column != 1)]);
        _goesOn |= left;
    }

    private void Mark(PrintedPage page, List<PrintedLine> lines)
    {
        int start = Start(page, lines);
        for (int i = start; i < lines.Count; i++)
        {
            if (lines[i].Cell is null)
            {
                lines[i].Role = FurnitureForms.IsStroke(lines[i].Content) ? LineRole.Furniture : LineRole.Footnote;
            }
        }

        MarkFirstLines(lines, start);
        MarkTableNotes(lines, start);
        _goesOn = start < lines.Count;
    }

    /// <summary>Where the footnotes of a page begin; the number of lines where there are none.</summary>
    private int Start(PrintedPage page, List<PrintedLine> lines)
    {
        int small = lines.Count;
        while (small > 0
            && (IsSmall(lines[small - 1]) || lines[small - 1].Cell is not null || FurnitureForms.IsStroke(lines[small - 1].Content)))
        {
            small--;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            bool ruled = FurnitureForms.IsStroke(lines[i].Content)
                ? i + 1 < lines.Count && Begins(lines[i + 1])
                : IsUnderRule(page, lines, i) && Begins(lines[i]);
            if (ruled && lines[i].Cell is null && (i >= small || IsMarked(lines[i]) || FurnitureForms.IsStroke(lines[i].Content))
                && RestIsNotes(lines, i))
            {
                return i;
            }
        }

        for (int i = 1; i < lines.Count; i++)
        {
            // Some documents set their notes in the size of the text, without a rule.
            if (lines[i].Depth > Foot && lines[i].Text.LeadingMark.Length > 0
                && lines[i].Baseline - lines[i - 1].Baseline > 1.8 * lines[i].Size)
            {
                return i;
            }
        }

        for (int i = small; i < lines.Count; i++)
        {
            if (lines[i].Cell is null && (IsMarked(lines[i]) || (_goesOn && i == small && i == 0)))
            {
                return i;
            }
        }

        return lines.Count;
    }

    private bool Begins(PrintedLine line) => IsMarked(line) || (_goesOn && IsSmall(line));

    // A rule may also be under a heading or above a signature: what follows must then be notes to the end of the page.
    private bool RestIsNotes(List<PrintedLine> lines, int start)
    {
        double size = start + 1 < lines.Count && FurnitureForms.IsStroke(lines[start].Content) ? lines[start + 1].Size : lines[start].Size;
        for (int i = start + 1; i < lines.Count; i++)
        {
            if (lines[i].Cell is null && lines[i].Size > size + 0.6 && !IsSmall(lines[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnderRule(PrintedPage page, List<PrintedLine> lines, int i)
    {
        PrintedLine line = lines[i];
        double above = i == 0 ? 0 : lines[i - 1].Baseline;
        foreach (Box rule in page.Rules)
        {
            if (rule.Width is > ShortestRule and < LongestRule && rule.Top < line.Baseline && rule.Top > line.Baseline - (3 * line.Size)
                && rule.Top > above - 1 && Math.Abs(rule.Left - line.Left) < 60 && !(i > 0 && Underlines(rule, lines[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Typescripts underline the first word of a paragraph: that rule belongs to the line above it.</summary>
    private static bool Underlines(Box rule, PrintedLine line) =>
        rule.Top < line.Baseline + (Underline * line.Size) && rule.Left > line.Left - 2 && rule.Right < line.Right + 2;

    private bool IsSmall(PrintedLine line) => line.Size < _bodySize - Smaller;

    private static bool IsMarked(PrintedLine line) => MarkOf(line).Length > 0;

    private static string MarkOf(PrintedLine line)
    {
        string raised = line.Text.LeadingMark;
        return raised.Length is > 0 and < 6 ? raised.Trim() : PlainMark().Match(line.Content).Value;
    }

    /// <summary>A mark begins a note where it is raised, or where its number follows that of the note before.</summary>
    private static void MarkFirstLines(List<PrintedLine> lines, int start)
    {
        string last = "";
        for (int i = start; i < lines.Count; i++)
        {
            string mark = lines[i].Role == LineRole.Footnote ? MarkOf(lines[i]) : "";
            if (mark.Length > 0 && (lines[i].Text.LeadingMark.Length > 0 || Follows(last, mark, lines[i])))
            {
                lines[i].FootnoteMark = mark;
                last = mark;
            }
        }
    }

    private static bool Follows(string last, string mark, PrintedLine line)
    {
        if (!char.IsAsciiDigit(mark[0]))
        {
            return !char.IsLetter(mark[0]);
        }

        // A raised mark may be a number with a letter, which has no successor.
        return last.Length > 0 && char.IsAsciiDigit(last[0])
            ? Number(mark) is { } number && number == Number(last) + 1
            : !line.Content.AsSpan(mark.Length).StartsWith(" per ", StringComparison.Ordinal);
    }

    private static int? Number(string mark) =>
        int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private void MarkTableNotes(List<PrintedLine> lines, int end)
    {
        bool after = false;
        for (int i = 0; i < end; i++)
        {
            if (lines[i].Cell is not null)
            {
                after = true;
            }
            else if (after && IsSmall(lines[i])
                && (lines[i].Text.LeadingMark.Length > 0 || (i > 0 && lines[i - 1].Role == LineRole.Footnote)))
            {
                lines[i].Role = LineRole.Footnote;
                lines[i].FootnoteMark = lines[i].Text.LeadingMark is { Length: > 0 } mark ? mark : null;
            }
            else
            {
                after = false;
            }
        }
    }
}
