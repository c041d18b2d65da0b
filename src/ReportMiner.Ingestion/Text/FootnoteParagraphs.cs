using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Finds footnotes in text whose lines are whole paragraphs: a paragraph that begins with raised figures or asterisks, or with a
/// figure after a rule, and that a mark in the text calls.
/// </summary>
internal static partial class FootnoteParagraphs
{
    /// <param name="text">The manuscript's text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="afterRule">Indexes of lines that are right after a rule.</param>
    /// <returns>The lines, with role and mark of footnotes and a raised span for each mark in the text.</returns>
    public static List<Line> Mark(string text, IReadOnlyList<Line> lines, IReadOnlySet<int> afterRule)
    {
        string?[] marks = Marks(text, lines, afterRule);
        int[] body = [.. Enumerable.Range(0, lines.Count).Where(i => marks[i] is null && lines[i].Role != LineRole.Footnote)];
        int[] notes = [.. Enumerable.Range(0, lines.Count).Where(i => marks[i] is not null)];
        List<StyledSpan> calls = FootnoteCalls.Find(
            text,
            [.. body.Select(i => (lines[i].Start, lines[i].End))],
            [.. notes.Select(i => (lines[i].Start, marks[i]!))]);
        HashSet<string> called = [.. calls.Select(call => FootnoteCalls.Plain(text[call.Start..call.End])), .. RaisedIn(text, lines)];
        return [.. lines.Select((line, i) => marks[i] is { } mark && called.Contains(mark)
            ? line with { Role = LineRole.Footnote, FootnoteMark = mark }
            : line with { Spans = Merge(line, calls) })];
    }

    private static IEnumerable<string> RaisedIn(string text, IReadOnlyList<Line> lines) =>
        lines.SelectMany(line => line.Spans.Where(span => span.Style.HasFlag(TextStyle.Superscript) && span.Start > line.Start))
            .Select(span => text[span.Start..span.End].Trim());

    private static string?[] Marks(string text, IReadOnlyList<Line> lines, IReadOnlySet<int> afterRule)
    {
        var marks = new string?[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            Line line = lines[i];
            if (line.Role != LineRole.Body || line.AutoLabel is not null || line.HeadingLevel > 0)
            {
                continue;
            }

            bool plainFigure = afterRule.Contains(i) || i > 0 && marks[i - 1] is not null;
            bool raised = line.Spans is [{ Style: var style } first, ..] && first.Start == line.Start
                && style.HasFlag(TextStyle.Superscript);
            Match match = NoteStart().Match(text[line.Start..line.End]);
            bool shown = match.Groups["mark"].Value is [.., '/' or ']'];
            if (match.Success && (raised || plainFigure || shown || !char.IsAsciiDigit(match.Value[0])))
            {
                marks[i] = FootnoteCalls.Plain(match.Groups["mark"].Value);
            }
        }

        return marks;
    }

    private static ImmutableArray<StyledSpan> Merge(Line line, List<StyledSpan> calls)
    {
        StyledSpan[] inside = [.. calls.Where(call => call.Start >= line.Start && call.End <= line.End)];
        if (inside.Length == 0)
        {
            return line.Spans;
        }

        var merged = new List<StyledSpan>(inside);
        foreach (StyledSpan span in line.Spans)
        {
            merged.AddRange(Without(span, inside));
        }

        return [.. merged.OrderBy(span => span.Start)];
    }

    /// <summary>What is left of a span when the marks are cut out of it.</summary>
    private static IEnumerable<StyledSpan> Without(StyledSpan span, StyledSpan[] marks)
    {
        int from = span.Start;
        foreach (StyledSpan mark in marks.Where(mark => mark.Start < span.End && mark.End > span.Start))
        {
            if (mark.Start > from)
            {
                yield return span with { Start = from, End = mark.Start };
            }

            from = mark.End;
        }

        if (from < span.End)
        {
            yield return span with { Start = from };
        }
    }

    [GeneratedRegex(@"^(?<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,4}|\d{1,3}/|\[\d{1,3}\]|\d{1,3}(?![\d.)/]))\s*[\p{L}«“""(/\[]", RegexOptions.CultureInvariant)]
    private static partial Regex NoteStart();
}
