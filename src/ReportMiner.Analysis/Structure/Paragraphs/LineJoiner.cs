using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Paragraphs;

/// <summary>
/// Joins the lines of a paragraph into clean text: one space between words, line-end hyphens and spaced letters undone on evidence,
/// footnote marks, soft hyphens and invisible characters taken out. Nothing else is changed.
/// </summary>
internal sealed class LineJoiner(Manuscript manuscript, HyphenJoiner hyphens)
{
    private readonly Writer _writer = new();

    /// <summary>Joins <paramref name="lines"/>; a label at their start is part of the text.</summary>
    public CleanText Join(IReadOnlyList<Line> lines)
    {
        _writer.Clear();
        foreach (Line line in lines)
        {
            if (_writer.Length > 0)
            {
                Break(line);
            }

            Append(line);
        }

        return _writer.ToClean();
    }

    private void Append(Line line)
    {
        int span = 0;
        string text = manuscript.Text;
        List<(int Start, int End)> spaced = SpacedLetters.In(text, line.Start, line.End);
        for (int i = line.Start; i < line.End; i++)
        {
            while (span < line.Spans.Length && line.Spans[span].End <= i)
            {
                span++;
            }

            bool inSpan = span < line.Spans.Length && line.Spans[span].Start <= i;
            TextStyle style = inSpan ? line.Spans[span].Style : line.Style;
            if (inSpan && i == line.Spans[span].Start && style.HasFlag(TextStyle.Superscript)
                && FootnoteMarks.IsMark(text, line.Spans[span]))
            {
                _writer.DropMark(text[line.Spans[span].Start..line.Spans[span].End]);
                i = line.Spans[span].End - 1;
                continue;
            }

            if (!(char.IsWhiteSpace(text[i]) && spaced.Exists(word => word.Start < i && i < word.End)))
            {
                _writer.Append(text[i], style);
            }
        }
    }

    /// <summary>Puts what belongs between the text so far and the next line: nothing or a space.</summary>
    private void Break(Line next)
    {
        char last = _writer.Last;
        char first = manuscript.Text[next.Start];
        bool wordBefore = _writer.Length > 1 && char.IsLetterOrDigit(_writer.BeforeLast);
        if (last == '\u00AD')
        {
            _writer.DropLast();
        }
        else if (last is '-' or '\u2010' && wordBefore && char.IsLetterOrDigit(first))
        {
            if (char.IsLetter(first) && !KeepsHyphen(next))
            {
                _writer.DropLast();
            }
        }
        else if (!(last is '/' or '–' or '\u2011' && wordBefore && char.IsLetterOrDigit(first)))
        {
            _writer.Space();
        }
    }

    private bool KeepsHyphen(Line next)
    {
        string left = _writer.WordBeforeHyphen();
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
        private readonly List<string> _marks = [];
        private char[] _text = new char[1024];
        private TextStyle[] _styles = new TextStyle[1024];
        private bool _markDropped;

        // Lines that all end with a hyphen make no word without end.
        private const int LongestWord = 200;

        public int Length { get; private set; }

        public char Last => _text[Length - 1];

        public char BeforeLast => _text[Length - 2];

        public void Clear()
        {
            Length = 0;
            _marks.Clear();
            _markDropped = false;
        }

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

            if (Length > 0 && Last == '\u00AD')
            {
                DropLast();
            }

            if (char.IsWhiteSpace(c))
            {
                Space();
                return;
            }

            if (_markDropped && Length > 0 && Last == ' ' && c is ',' or '.' or ';' or ':' or ')' or '»' or '?' or '!')
            {
                DropLast();
            }

            _markDropped = false;
            if (Length > 0 && IsMark(c) && NormalForm.Compose($"{Last}{c}") is [var composed])
            {
                // Something invisible was between the letter and its mark.
                _text[Length - 1] = composed;
                return;
            }

            Put(c, style);
        }

        public void Space()
        {
            if (Length > 0 && Last != ' ')
            {
                Put(' ', _styles[Length - 1]);
            }
        }

        public void DropLast() => Length--;

        public void DropMark(string mark)
        {
            _marks.Add(mark.Trim());
            _markDropped = true;
        }

        public string WordBeforeHyphen()
        {
            int start = Length - 1, least = Math.Max(0, start - LongestWord);
            while (start > least && (char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] == '-'))
            {
                start--;
            }

            return new string(_text, start, Length - 1 - start);
        }

        public CleanText ToClean()
        {
            while (Length > 0 && (Last == ' ' || Last == '\u00AD'))
            {
                DropLast();
            }

            return new CleanText(new string(_text, 0, Length), Runs(TextStyle.Bold), Runs(TextStyle.Italic), [.. _marks]);
        }

        private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

        private void Put(char c, TextStyle style)
        {
            if (Length == _text.Length)
            {
                Array.Resize(ref _text, Length * 2);
                Array.Resize(ref _styles, Length * 2);
            }

            _text[Length] = c;
            _styles[Length] = style;
            Length++;
        }

        private ImmutableArray<TextSpan> Runs(TextStyle wanted)
        {
            var runs = ImmutableArray.CreateBuilder<TextSpan>();
            int start = -1;
            for (int i = 0; i <= Length; i++)
            {
                bool on = i < Length && _styles[i].HasFlag(wanted);
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
