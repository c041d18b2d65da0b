using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using DocumentFormat.OpenXml;
using ReportMiner.Linguistics;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Gathers the letters of a paragraph with their looks, and what is anchored in it.</summary>
internal sealed class ParagraphBuffer
{
    private readonly StringBuilder _text = new();
    private readonly List<CharacterFormat> _letters = [];

    /// <summary>Notes called in the paragraph, in order.</summary>
    public List<NoteCall> Calls { get; } = [];

    /// <summary>Contents of text boxes anchored in the paragraph, in order.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    /// <summary>Whether some of it is the result of a table-of-contents field.</summary>
    public bool Contents { get; set; }

    public void Append(string text, CharacterFormat lettering)
    {
        _text.Append(text);
        for (var i = 0; i < text.Length; i++)
        {
            _letters.Add(lettering);
        }
    }

    /// <summary>
    /// The paragraph as one stretch: letters composed, white space at the ends taken off, every other stretch of it made one sign
    /// (<c>\n</c> if it holds a line break; a single space of special width stays).
    /// </summary>
    public StyledText Finish()
    {
        var raw = _text.ToString();
        var text = new StringBuilder(raw.Length);
        var letters = new List<CharacterFormat>(raw.Length);
        for (var i = 0; i < raw.Length;)
        {
            var end = i + 1;
            if (char.IsWhiteSpace(raw[i]))
            {
                while (end < raw.Length && char.IsWhiteSpace(raw[end]))
                {
                    end++;
                }

                if (text.Length > 0 && end < raw.Length)
                {
                    text.Append(WhiteSpace(raw.AsSpan(i, end - i)));
                    letters.Add(_letters[i]);
                }
            }
            else
            {
                while (end < raw.Length && !char.IsWhiteSpace(raw[end]))
                {
                    end++;
                }

                AppendWord(raw[i..end], i, text, letters);
            }

            i = end;
        }

        return new StyledText(text.ToString(), [.. letters], Omissions.Count(raw) - Omissions.Count(text.ToString()));
    }

    /// <summary>Composed letters look as the first sign that they are made of.</summary>
    private void AppendWord(string word, int start, StringBuilder text, List<CharacterFormat> letters)
    {
        if (ReferenceEquals(NormalForm.Compose(word), word))
        {
            text.Append(word);
            letters.AddRange(CollectionsMarshal.AsSpan(_letters).Slice(start, word.Length));
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

    private static char WhiteSpace(ReadOnlySpan<char> stretch) =>
        stretch.Contains('\n') ? '\n'
        : stretch.Length == 1 && char.GetUnicodeCategory(stretch[0]) == UnicodeCategory.SpaceSeparator ? stretch[0]
        : ' ';
}
