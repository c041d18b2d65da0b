using System.Collections.Immutable;
using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// A pattern over words: <c>a|b</c> is a choice, <c>[a|b]</c> may be absent, <c>root*</c> takes any ending, and all words are adjacent.
/// </summary>
internal sealed class WordPattern
{
    private readonly ImmutableArray<Slot> _slots;

    private WordPattern(ImmutableArray<Slot> slots) => _slots = slots;

    /// <summary>Letters that a text matched can begin with.</summary>
    public IEnumerable<char> FirstLetters => _slots[0].Words.Concat(_slots[0].Roots).Select(word => word[0]).Distinct();

    /// <exception cref="ArgumentException">The pattern is empty or begins with a word that may be absent.</exception>
    public static WordPattern Parse(string pattern)
    {
        var slots = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Slot.Parse).ToImmutableArray();
        return slots is [{ Optional: false }, ..]
            ? new WordPattern(slots)
            : throw new ArgumentException($"Not a pattern: {pattern}", nameof(pattern));
    }

    /// <returns>Index one past the last word matched, or -1.</returns>
    public int Match(PhraseText text, int start)
    {
        int i = start;
        foreach (Slot slot in _slots)
        {
            bool reachable = i < text.Count && (i == start || text.Tokens[i].Before <= Break.Comma);
            if (reachable && slot.Accepts(text.At(i)))
            {
                i++;
            }
            else if (!slot.Optional)
            {
                return -1;
            }
        }

        return i;
    }

    private readonly record struct Slot(ImmutableArray<string> Words, ImmutableArray<string> Roots, bool Optional)
    {
        public static Slot Parse(string slot)
        {
            bool optional = slot.StartsWith('[');
            string[] choices = slot.Trim('[', ']').Split('|');
            return new Slot(
                [.. choices.Where(c => !c.EndsWith('*'))],
                [.. choices.Where(c => c.EndsWith('*')).Select(c => c[..^1])],
                optional);
        }

        public bool Accepts(string word)
        {
            foreach (string candidate in Words)
            {
                if (string.Equals(candidate, word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            foreach (string root in Roots)
            {
                if (word.StartsWith(root, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
