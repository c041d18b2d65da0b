using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Finds paragraphs that a page's end has cut in two in files whose lines are whole paragraphs: one breaks off without a sign, the
/// next begins in lower case. Their start is set to untold, for the structure to decide.
/// </summary>
internal static class ParagraphJoints
{
    /// <summary>A shorter line that ends without a sign is rather a heading.</summary>
    private const int ShortestParagraph = 60;

    public static List<Line> Loosen(string text, IEnumerable<Line> lines)
    {
        var result = new List<Line>();
        Line? before = null;
        foreach (Line line in lines)
        {
            bool body = line is { Role: LineRole.Body, AutoLabel: null, HeadingLevel: 0 };
            bool loose = body && line.ParagraphStart == ParagraphStart.Begins && before is not null && Cut(text, before, line);
            result.Add(loose ? line with { ParagraphStart = ParagraphStart.Untold } : line);
            before = body ? line : line.Role == LineRole.Body ? null : before;
        }

        return result;
    }

    private static bool Cut(string text, Line before, Line line)
    {
        ReadOnlySpan<char> left = text.AsSpan(before.Start, before.End - before.Start);
        return left.Length >= ShortestParagraph
            && before.Style == line.Style
            && (char.IsLetterOrDigit(left[^1]) || RunningText.EndsWithHyphen(left))
            && RunningText.BeginsInside(text.AsSpan(line.Start, line.End - line.Start));
    }
}
