using System.Runtime.InteropServices;
using ReportMiner.Linguistics;

namespace ReportMiner.Benchmarks;

/// <summary>
/// What a reader made of a page: how often each letter and figure occurs, its words, and what neighbours in a line would make.
/// </summary>
internal sealed class PageText
{
    public static readonly PageText Empty = new("");

    private readonly HashSet<string> _known;
    private readonly HashSet<string> _joined = new(StringComparer.Ordinal);

    public PageText(string text)
    {
        string[][] lines = [.. NormalForm.Compose(text).Split('\n').Select(static line => Split(line).ToArray())];
        Words = [.. lines.SelectMany(static words => words)];
        _known = [.. Words];
        foreach (string[] words in lines)
        {
            for (int i = 0; i + 1 < words.Length; i++)
            {
                _joined.Add(words[i] + words[i + 1]);
            }
        }

        foreach (char c in NormalForm.Compose(text).Where(char.IsLetterOrDigit))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(Letters, c, out _)++;
        }
    }

    public Dictionary<char, int> Letters { get; } = [];

    public string[] Words { get; }

    /// <summary>Letters and figures that two readers both have.</summary>
    public static Dictionary<char, int> Shared(Dictionary<char, int> first, Dictionary<char, int> second) =>
        first.Where(pair => second.ContainsKey(pair.Key))
            .ToDictionary(static pair => pair.Key, pair => Math.Min(pair.Value, second[pair.Key]));

    public static Dictionary<char, int> Sum(IEnumerable<Dictionary<char, int>> pages) =>
        pages.SelectMany(static page => page).GroupBy(static pair => pair.Key)
            .ToDictionary(static group => group.Key, static group => group.Sum(static pair => pair.Value));

    /// <summary>Whether this reader has no such word, but two neighbours in a line that make it.</summary>
    public bool HasApart(string word) => !_known.Contains(word) && _joined.Contains(word);

    private static IEnumerable<string> Split(string line)
    {
        int start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            bool letter = i < line.Length && char.IsLetter(line[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                yield return line[start..i];
                start = -1;
            }
        }
    }
}
