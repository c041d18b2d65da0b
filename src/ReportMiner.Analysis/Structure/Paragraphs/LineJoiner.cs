using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Paragraphs;

/// <summary>
/// Joins the lines of a paragraph into clean text: one space between words, line-end hyphens undone on evidence, footnote marks,
/// soft hyphens and invisible characters taken out. Nothing else is changed.
/// </summary>
internal sealed class LineJoiner(Manuscript manuscript, HyphenJoiner hyphens)
{
    /// <summary>Joins <paramref name="lines"/>; a label at their start is part of the text.</summary>
    public CleanText Join(IReadOnlyList<Line> lines)
    {
        var writer = new Writer();
        foreach (Line line in lines)
        {
            if (writer.Length > 0)
            {
                Break(writer, line);
            }

            Append(writer, line);
        }

        return writer.ToClean();
    }

    private void Append(Writer writer, Line line)
    {
        int span = 0;
        string text = manuscript.Text;
        for (int i = line.Start; i < line.End; i++)
        {
            while (span < line.Spans.Length && line.Spans[span].End <= i)
            {
                span++;
            }

            bool inSpan = span < line.Spans.Length && line.Spans[span].Start <= i;
            TextStyle style = inSpan ? line.Spans[span].Style : line.Style;
            if (inSpan && i == line.Spans[span].Start && style.HasFlag(TextStyle.Superscript) && FootnoteMarks.IsMark(text, line.Spans[span]))
            {
                writer.DropMark(text[line.Spans[span].Start..line.Spans[span].End]);
                i = line.Spans[span].End - 1;
                continue;
            }

            writer.Append(text[i], style);
        }
    }

    /// <summary>Puts what belongs between the text so far and the next line: nothing or a space.</summary>
    private void Break(Writer writer, Line next)
    {
        char last = writer.Last;
        char first = manuscript.Text[next.Start];
        bool wordBefore = writer.Length > 1 && char.IsLetterOrDigit(writer.BeforeLast);
        if (last == '\u00AD')
        {
            writer.DropLast();
        }
        else if (last is '-' or '\u2010' && wordBefore && char.IsLetterOrDigit(first))
        {
            if (char.IsLower(first) && !KeepsHyphen(writer, next))
            {
                writer.DropLast();
            }
        }
        else if (!(last is '/' or '–' or '\u2011' && wordBefore && char.IsLetterOrDigit(first)))
        {
            writer.Space();
        }
    }

    private bool KeepsHyphen(Writer writer, Line next)
    {
        string left = writer.WordBeforeHyphen();
        int end = next.Start;
        while (end < next.End && char.IsLetter(manuscript.Text[end]))
        {
            end++;
        }

        string right = manuscript.Text[next.Start..end];
        return left.Length > 0 && right.Length > 0 && hyphens.KeepsHyphen(left, right, LanguageDetector.Detect(left + right));
    }

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private readonly List<TextStyle> _styles = [];
        private readonly List<string> _marks = [];
        private bool _markDropped;

        public int Length => _text.Length;

        public char Last => _text[^1];

        public char BeforeLast => _text[^2];

        public void Append(char c, TextStyle style)
        {
            if (c == '\u00AD')
            {
                // It counts only at the end of a line, where Break looks at it.
                Put(c, style);
                return;
            }

            if (TextCleaner.IsInvisible(c))
            {
                return;
            }

            if (_text.Length > 0 && Last == '\u00AD')
            {
                DropLast();
            }

            if (char.IsWhiteSpace(c))
            {
                Space();
                return;
            }

            if (_markDropped && _text.Length > 0 && Last == ' ' && c is ',' or '.' or ';' or ':' or ')' or '»' or '?' or '!')
            {
                DropLast();
            }

            _markDropped = false;
            if (_text.Length > 0 && IsMark(c) && NormalForm.Compose($"{Last}{c}") is [var composed])
            {
                // Something unseen stood between the letter and its mark.
                _text[^1] = composed;
                return;
            }

            Put(c, style);
        }

        public void Space()
        {
            if (_text.Length > 0 && Last != ' ')
            {
                Put(' ', _styles[^1]);
            }
        }

        public void DropLast()
        {
            _text.Length--;
            _styles.RemoveAt(_styles.Count - 1);
        }

        public void DropMark(string mark)
        {
            _marks.Add(mark.Trim());
            _markDropped = true;
        }

        public string WordBeforeHyphen()
        {
            int start = _text.Length - 1;
            while (start > 0 && (char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] == '-'))
            {
                start--;
            }

            return _text.ToString(start, _text.Length - 1 - start);
        }

        public CleanText ToClean()
        {
            while (_text.Length > 0 && (Last == ' ' || Last == '\u00AD'))
            {
                DropLast();
            }

            return new CleanText(_text.ToString(), Runs(TextStyle.Bold), Runs(TextStyle.Italic), [.. _marks]);
        }

        private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

        private void Put(char c, TextStyle style)
        {
            _text.Append(c);
            _styles.Add(style);
        }

        private ImmutableArray<TextSpan> Runs(TextStyle wanted)
        {
            var runs = ImmutableArray.CreateBuilder<TextSpan>();
            int start = -1;
            for (int i = 0; i <= _styles.Count; i++)
            {
                bool on = i < _styles.Count && _styles[i].HasFlag(wanted);
                if (on && start < 0)
                {
                    start = i;
                }
                else if (!on && start >= 0)
                {
                    runs.Add(new TextSpan(start, i));
                    start = -1;
                }
            }

            return runs.ToImmutable();
        }
    }
}
