using System.Text.RegularExpressions;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Tables;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Paragraphs;

/// <summary>
/// Cuts lines that hold many numbered paragraphs, as copies of web pages do: <c>The Council, … 1. Endorses …; 2. Urges …</c> A line is cut
/// where numbers count on from 1, each after the end of a clause and before a capital, and what is between them is long enough for a
/// paragraph.
/// </summary>
internal static partial class FlattenedLines
{
    /// <summary>A shorter line is a paragraph that may well number its clauses.</summary>
    private const int Shortest = 300;

    /// <summary>A title in the middle of such a line, and what comes before it.</summary>
    private const int LongestHeading = 100;

    /// <summary>Average length from which on the parts are paragraphs rather than clauses.</summary>
    private const int ShortestPart = 60;

    /// <returns>The lines, those that are flattened cut, and the first of these.</returns>
    public static (List<Line> Lines, Line? First) Cut(Manuscript manuscript, IEnumerable<Line> body)
    {
        var lines = new List<Line>();
        Line? first = null;
        foreach (Line line in body)
        {
            if (Starts(manuscript.Text, line) is not { Count: > 1 } starts)
            {
                lines.Add(line);
                continue;
            }

            first ??= line;
            int from = line.Start;
            foreach (int start in starts.Append(line.End))
            {
                if (start > from)
                {
                    lines.Add(Part(manuscript.Text, line, from, start));
                }

                from = start;
            }
        }

        return (lines, first);
    }

    /// <summary>Places of the numbers that count on within the line; empty for an ordinary paragraph.</summary>
    private static List<int> Starts(string text, Line line)
    {
        if (line.End - line.Start < Shortest || line.ParagraphStart != ParagraphStart.Begins)
        {
            return [];
        }

        var starts = new List<int>();
        int next = 1;
        if (LabelParser.Parse(text.AsSpan(line.Start, line.End - line.Start))
            is { First: { Family: LabelFamily.Decimal, Frame: LabelFrame.Dot } own })
        {
            starts.Add(line.Start);
            next = own.Value + 1;
        }

        for (int i = line.Start + 2; i < line.End; i++)
        {
            if (char.IsAsciiDigit(text[i]) && EndsClause(text, line.Start, i) && IsNumber(text.AsSpan(i, line.End - i), next))
            {
                starts.Add(i);
                next++;
            }
        }

        return starts.Count > 1 && (line.End - starts[0]) / starts.Count >= ShortestPart ? starts : [];
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int value) =>
        LabelParser.Parse(text) is { First: { Family: LabelFamily.Decimal, Frame: LabelFrame.Dot, Rank: 0 } label } parsed
            && label.Value == value
        && parsed.Length < text.Length && char.IsUpper(text[parsed.Length]);

    /// <summary>Whether white space and, before it, a sign that ends a clause or a title come before the place.</summary>
    private static bool EndsClause(string text, int start, int at)
    {
        int i = at - 1;
        while (i > start && char.IsWhiteSpace(text[i]))
        {
            i--;
        }

        return i < at - 1 && (text[i] is '.' or ';' or ':' or ',' or ')' or '»' or '”' || FollowsHeading(text, start, i + 1));
    }

    /// <summary>Whether a title with a Roman number ends at the place: <c>II. Recommendations 4. The Group …</c></summary>
    private static bool FollowsHeading(string text, int start, int end) =>
        RomanHeading().IsMatch(text.AsSpan(Math.Max(start, end - LongestHeading), Math.Min(LongestHeading, end - start)));

    [GeneratedRegex(@"(^|\s)[IVX]{1,5}\.\s\p{Lu}[^.]{2,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex RomanHeading();

    private static Line Part(string text, Line line, int start, int end)
    {
        int last = end;
        while (last > start && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        return line with
        {
            Start = start,
            End = last,
            AutoLabel = start == line.Start ? line.AutoLabel : null,
            Spans =
            [
                .. line.Spans.Where(s => s.Start < last && s.End > start)
                    .Select(s => s with { Start = Math.Max(s.Start, start), End = Math.Min(s.End, last) })
            ],
        };
    }
}
