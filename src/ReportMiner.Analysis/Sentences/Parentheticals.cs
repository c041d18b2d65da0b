namespace ReportMiner.Analysis.Sentences;

/// <summary>The stretches of a text that are in brackets or quotation marks, where no clause of the sentence itself can begin.</summary>
internal sealed class Parentheticals
{
    private readonly bool[]? _inside;

    public Parentheticals(string text)
    {
        if (text.AsSpan().ContainsAny("([«“"))
        {
            _inside = new bool[text.Length];
            Mark(_inside, text, '(', ')');
            Mark(_inside, text, '[', ']');
            ShowFirst(_inside, text);
            Mark(_inside, text, '«', '»');
            Mark(_inside, text, '“', '”');
        }
    }

    public bool Contains(int index) => _inside is not null && _inside[index];

    /// <summary>A draft puts a whole sentence, or the first of its wordings, in square brackets: what opens the text is the text.</summary>
    private static void ShowFirst(bool[] inside, string text)
    {
        if (text[0] == '[' && text.IndexOf(']') is > 0 and var close)
        {
            Array.Fill(inside, false, 0, close + 1);
        }
    }

    /// <summary>Marks only what is closed again: a lone opening mark hides nothing.</summary>
    private static void Mark(bool[] inside, string text, char open, char close)
    {
        int depth = 0, start = 0;
        for (int i = text.IndexOf(open); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == open)
            {
                start = depth == 0 ? i : start;
                depth++;
            }
            else if (text[i] == close && depth > 0 && --depth == 0)
            {
                Array.Fill(inside, true, start, i - start + 1);
            }
        }
    }
}
