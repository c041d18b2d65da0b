using System.Collections.Immutable;
using System.Text;
using ReportMiner.Linguistics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>Writes the lines of a manuscript one after another, each with its styled stretches, from pieces of text with a style.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<Line> _lines = [];
    private readonly List<StyledSpan> _spans = [];
    private int _lineStart;

    /// <summary>The lines ended so far.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Whether something other than white space was written since the last line ended.</summary>
    public bool HasText { get; private set; }

    /// <summary>The whole text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds text to the open line.</summary>
    public void Write(string piece, TextStyle style = TextStyle.Plain)
    {
        piece = NormalForm.Compose(piece);
        HasText |= !string.IsNullOrWhiteSpace(piece);
        int start = _text.Length;
        _text.Append(piece);
        if (style == TextStyle.Plain || piece.Length == 0)
        {
            return;
        }

        if (_spans.Count > 0 && _spans[^1] is var last && last.End == start && last.Style == style)
        {
            _spans[^1] = last with { End = _text.Length };
        }
        else
        {
            _spans.Add(new StyledSpan(start, _text.Length, style));
        }
    }

    /// <summary>Ends the open line with <c>\n</c>; a line without text is not made.</summary>
    /// <param name="form">What is known of the line but for its place, style and spans.</param>
    public void EndLine(Line form)
    {
        string written = _text.ToString(_lineStart, _text.Length - _lineStart);
        if (LineSplitter.Trim(written, 0, written.Length, out int from, out int to))
        {
            int start = _lineStart + from, end = _lineStart + to;
            ImmutableArray<StyledSpan> spans =
            [
                .. _spans.Select(s => s with { Start = Math.Max(s.Start, start), End = Math.Min(s.End, end) }).Where(s => s.Start < s.End)
            ];
            _lines.Add(form with { Start = start, End = end, Spans = spans, Style = SharedStyle(written, spans) });
            _text.Append('\n');
        }
        else
        {
            _text.Length = _lineStart;
        }

        _spans.Clear();
        _lineStart = _text.Length;
        HasText = false;
    }

    /// <summary>Changes the lines from an index on.</summary>
    /// <param name="first">Index of the first line to change.</param>
    /// <param name="change">Makes the new line from the old one and its number among those changed.</param>
    public void ChangeFrom(int first, Func<Line, int, Line> change)
    {
        for (int i = first; i < _lines.Count; i++)
        {
            _lines[i] = change(_lines[i], i - first);
        }
    }

    /// <summary>The style of every letter; marks and signs are left out of account.</summary>
    private TextStyle SharedStyle(string written, ImmutableArray<StyledSpan> spans)
    {
        TextStyle? shared = null;
        int span = 0;
        for (int i = 0; i < written.Length; i++)
        {
            if (!char.IsLetter(written[i]))
            {
                continue;
            }

            int place = _lineStart + i;
            while (span < spans.Length && spans[span].End <= place)
            {
                span++;
            }

            TextStyle style = span < spans.Length && spans[span].Start <= place ? spans[span].Style : TextStyle.Plain;
            shared = shared is null ? style : shared & style;
        }

        return shared ?? TextStyle.Plain;
    }
}
