using System.Text.RegularExpressions;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Finds the footnotes whose marks show themselves: with a stroke, as before about 1996 (<c>16/ Official Records …</c>), or in square
/// brackets, as in copies of web pages (<c>[16] Official Records …</c>). They need no rule above them: a line begins one where the text
/// before it holds the same mark.
/// </summary>
internal static partial class StrokeNotes
{
    public static void Mark(string text, List<PhysicalLine> lines, TextLayout layout, LineRole[] roles, string?[] marks)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Count; i++)
        {
            if (roles[i] == LineRole.Body && MarkOf(text, lines, i, called) is { } mark)
            {
                i = MarkNote(text, lines, layout, roles, marks, i, mark);
                continue;
            }

            called.UnionWith(Call().Matches(text[lines[i].Start..lines[i].End]).Select(m => m.Groups["mark"].Value));
        }
    }

    /// <returns>The mark with which a line begins a note that was called before; an asterisk calls once.</returns>
    private static string? MarkOf(string text, List<PhysicalLine> lines, int i, HashSet<string> called)
    {
        string line = text[lines[i].Start..lines[i].End];
        return Note().Match(line) is { Success: true } note && called.Contains(note.Groups["mark"].Value) ? note.Groups["mark"].Value
            : StarNote().Match(line) is { Success: true } star && !IsStar(text, lines, i - 1) && !IsStar(text, lines, i + 1)
                && called.Remove(star.Groups["mark"].Value) ? star.Groups["mark"].Value
            : null;
    }

    private static bool IsStar(string text, List<PhysicalLine> lines, int i) =>
        i >= 0 && i < lines.Count && StarNote().IsMatch(text[lines[i].Start..lines[i].End]);

    /// <returns>The last line of the note.</returns>
    private static int MarkNote(
        string text, List<PhysicalLine> lines, TextLayout layout, LineRole[] roles, string?[] marks, int i, string mark)
    {
        marks[i] = mark;
        roles[i] = LineRole.Footnote;
        while (layout.Wrapped && i + 1 < lines.Count && lines[i + 1].Page == lines[i].Page && lines[i + 1].Distance <= layout.Pitch
            && roles[i + 1] == LineRole.Body && !Note().IsMatch(text[lines[i + 1].Start..lines[i + 1].End]))
        {
            i++;
            roles[i] = LineRole.Footnote;
        }

        return i;
    }

    /// <summary>An asterisk that a word before has; the items of a list that begin with one follow one another.</summary>
    [GeneratedRegex(@"^(?<mark>\*{1,3})\s+[\p{L}\d«“""(]", RegexOptions.CultureInvariant)]
    private static partial Regex StarNote();

    [GeneratedRegex(@"^(?<mark>(\d{1,3}|\*{1,3}|[a-z])/|\[\d{1,3}\])\s*[\p{L}«“""(]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(
        @"(?<=[\p{L}\d).,;:»”""\]])\s?(?<mark>(?<!\d)(\d{1,3}|\*{1,3})/|\[\d{1,3}\]|(?<=\p{L}|\d)\*{1,3}(?=\s|$|"
            + @"[.,;)]))(?![\p{L}\d])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
