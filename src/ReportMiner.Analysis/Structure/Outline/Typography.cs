using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Paragraphs;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>What the look of a segment says of it, against the usual look of the document.</summary>
internal sealed class Typography
{
    private readonly Manuscript _manuscript;
    private readonly double _bodySize;
    private readonly bool _styled;

    public Typography(Manuscript manuscript, IReadOnlyList<Line> body)
    {
        _manuscript = manuscript;
        _bodySize = UsualSize(body);
        _styled = _bodySize > 0 || body.Any(l => l.HeadingLevel > 0 || l.Style != TextStyle.Plain || l.Spans.Length > 0);
    }

    /// <summary>Whether the format gives sizes or weights at all.</summary>
    public bool Styled => _styled;

    /// <summary>Whether the whole segment is set apart as headings are: larger, bold, letter-spaced, or short in italics.</summary>
    public bool SetApart(Segment segment) =>
        segment.Lines.All(l => l.Style.HasFlag(TextStyle.Bold))
        || segment.Lines.All(l => l.Style.HasFlag(TextStyle.LetterSpaced))
        || segment.Lines.All(l => l.Style.HasFlag(TextStyle.Italic))
        || segment.Lines.All(l => l.Style.HasFlag(TextStyle.Underlined))
        || (_bodySize > 0 && segment.Lines.All(l => l.FontSize > _bodySize * 1.08));

    public static bool Centered(Segment segment) => segment.Lines.All(l => l.Centered);

    /// <summary>A key that headings of one level share.</summary>
    public static string Signature(Segment segment)
    {
        Line line = segment.First;
        string place = line.Centered ? "c" : "l";
        return FormattableString.Invariant($"{Math.Round(line.FontSize * 2)}|{line.Style}|{place}");
    }

    public int WordCount(Segment segment)
    {
        int words = 0;
        foreach (Line line in segment.Lines)
        {
            bool inside = false;
            for (int i = line.Start; i < line.End; i++)
            {
                bool letter = char.IsLetterOrDigit(_manuscript.Text[i]);
                words += letter && !inside ? 1 : 0;
                inside = letter || (inside && !char.IsWhiteSpace(_manuscript.Text[i]));
            }
        }

        return words;
    }

    /// <summary>Last sign of the text, closing quotes, marks and square brackets left out of account; <c>\0</c> for none.</summary>
    public char LastSign(Segment segment)
    {
        Line line = segment.Last;
        int end = line.End;
        while (end > line.Start && (_manuscript.Text[end - 1] is ' ' or '*' or '"' or '”' or '»' or ']' || FootnoteMarks.Covers(line, end - 1)))
        {
            end--;
        }

        return end > line.Start ? _manuscript.Text[end - 1] : '\0';
    }

    /// <summary>Whether nothing follows the label of the segment.</summary>
    public static bool HoldsOnlyLabel(Segment segment) =>
        segment is { LabelTyped: true, Lines.Count: 1 } && segment.Label!.Length >= segment.First.End - segment.First.Start;

    /// <summary>First letter or digit of the text after its typed label.</summary>
    public char FirstLetter(Segment segment)
    {
        Line line = segment.First;
        int start = line.Start + (segment.LabelTyped ? Math.Min(segment.Label!.Length, line.End - line.Start) : 0);
        while (start < line.End && !char.IsLetterOrDigit(_manuscript.Text[start]))
        {
            start++;
        }

        return start < line.End ? _manuscript.Text[start] : '\0';
    }

    /// <summary>The first line as it was read.</summary>
    public string Text(Segment segment) => _manuscript.Text[segment.First.Start..segment.First.End];

    /// <summary>First word of the text.</summary>
    public ReadOnlySpan<char> FirstWord(Segment segment)
    {
        ReadOnlySpan<char> text = _manuscript.Text.AsSpan(segment.First.Start, segment.First.End - segment.First.Start);
        int end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }

    /// <summary>Whether the text holds a label inside, after a sign or a word.</summary>
    public bool HoldsInline(Segment segment, LabelReading label)
    {
        string printed = " " + label.Printed + " ";
        return segment.Lines.Any(l => _manuscript.Text.AsSpan(l.Start, l.End - l.Start).Contains(printed, StringComparison.Ordinal));
    }

    private static double UsualSize(IReadOnlyList<Line> body)
    {
        var letters = new SortedDictionary<double, int>();
        foreach (Line line in body)
        {
            double size = Math.Round(line.FontSize * 2) / 2;
            letters[size] = letters.GetValueOrDefault(size) + line.End - line.Start;
        }

        return letters.Count == 0 ? 0 : letters.MaxBy(p => p.Value).Key;
    }
}
