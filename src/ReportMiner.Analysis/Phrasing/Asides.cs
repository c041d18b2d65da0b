namespace ReportMiner.Analysis.Phrasing;

/// <summary>The stretches of a text that stand in brackets or quotation marks, where no clause of the sentence itself can begin.</summary>
internal sealed class Asides
{
    private readonly bool[] _inside;

    public Asides(string text)
    {
        _inside = new bool[text.Length];
        Mark(text, '(', ')');
        Mark(text, '[', ']');
        Mark(text, '«', '»');
        Mark(text, '“', '”');
    }

    public bool Contains(int index) => _inside[index];

    /// <summary>Marks only what is closed again: a lone opening mark hides nothing.</summary>
    private void Mark(string text, char open, char close)
    {
        var starts = new Stack<int>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == open)
            {
                starts.Push(i);
            }
            else if (text[i] == close && starts.TryPop(out int start) && starts.Count == 0)
            {
                Array.Fill(_inside, true, start, i - start + 1);
            }
        }
    }
}
