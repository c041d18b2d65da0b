using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using ReportMiner.Linguistics;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Gathers the letters of a paragraph with their looks, and what is anchored in it.</summary>
internal sealed class ParagraphBuffer
{
    private readonly StringBuilder _text = new();
    private readonly List<Lettering> _letters = [];

    /// <summary>Notes called in the paragraph, in order.</summary>
    public List<NoteCall> Calls { get; } = [];

    /// <summary>Contents of text boxes anchored in the paragraph, in order.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    /// <summary>Whether some of it is the result of a table-of-contents field.</summary>
    public bool Contents { get; set; }

    public void Append(string text, Lettering lettering)
    {
        _text.Append(text);
        for (var i = 0; i < text.Length; i++)
        {
            _letters.Add(lettering);
        }
    }

    /// <summary>
    /// The paragraph as one stretch: letters composed, white space at the ends taken off, every other stretch of it made one sign
    /// (<c>\n</c> where a line break stands in it; a single space of special width stays).
    /// </summary>
    public StyledText Finish()
    {
        var text = new StringBuilder(_text.Length);
        var letters = new List<Lettering>(_text.Length);
        for (var i = 0; i < _text.Length;)
        {
            var end = i + 1;
            if (char.IsWhiteSpace(_text[i]))
            {
                while (end < _text.Length && char.IsWhiteSpace(_text[end]))
                {
                    end++;
                }

                if (text.Length > 0 && end < _text.Length)
                {
                    text.Append(WhiteSpace(i, end));
                    letters.Add(_letters[i]);
                }
            }
            else
            {
                while (end < _text.Length && !char.IsWhiteSpace(_text[end]))
                {
                    end++;
                }

                AppendWord(i, end, text, letters);
            }

            i = end;
        }

        return new StyledText(text.ToString(), [.. letters], Omissions.Count(_text.ToString()) - Omissions.Count(text.ToString()));
    }

    /// <summary>Composed letters look as the first sign that they are made of.</summary>
    private void AppendWord(int start, int end, StringBuilder text, List<Lettering> letters)
    {
        var word = _text.ToString(start, end - start);
        if (ReferenceEquals(NormalForm.Compose(word), word))
        {
            text.Append(word);
            letters.AddRange(_letters[start..end]);
            return;
        }

        for (var i = 0; i < word.Length;)
        {
            var next = i + 1;
            while (next < word.Length && char.GetUnicodeCategory(word[next]) == UnicodeCategory.NonSpacingMark)
            {
                next++;
            }

            foreach (var c in NormalForm.Compose(word[i..next]))
            {
                text.Append(c);
                letters.Add(_letters[start + i]);
            }

            i = next;
        }
    }

    private char WhiteSpace(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] == '\n')
            {
                return '\n';
            }
        }

        return end - start == 1 && char.GetUnicodeCategory(_text[start]) == UnicodeCategory.SpaceSeparator ? _text[start] : ' ';
    }
}
