using ReportMiner.Linguistics;

namespace ReportMiner.Semantics.Questions;

/// <summary>The words of a question, and which of them were understood.</summary>
internal sealed class QuestionText
{
    private readonly bool[] _taken;

    public QuestionText(string text)
    {
        Text = text;
        Words = Linguistics.Words.Of(text);
        _taken = new bool[Words.Count];
    }

    public string Text { get; }

    public List<Word> Words { get; }

    public string Lower(int word) => Words[word].Lower;

    public bool IsTaken(int word) => _taken[word];

    /// <summary>Marks words as understood.</summary>
    /// <returns>The words as printed.</returns>
    public string Take(int first, int end)
    {
        Array.Fill(_taken, true, first, end - first);
        return Text[Words[first].Start..Words[end - 1].End];
    }

    /// <summary>The words that were not understood, separated by spaces.</summary>
    public string Left() => string.Join(' ', Enumerable.Range(0, Words.Count).Where(i => !_taken[i])
        .Select(i => Text[Words[i].Start..Words[i].End]));

    /// <returns>The first and the last word of a stretch of the text; <see langword="null"/> where it holds none.</returns>
    public (int First, int End)? Of(int start, int end)
    {
        int first = Words.FindIndex(w => w.End > start && w.Start < end), last = Words.FindLastIndex(w => w.End > start && w.Start < end);
        return first < 0 ? null : (first, last + 1);
    }
}
