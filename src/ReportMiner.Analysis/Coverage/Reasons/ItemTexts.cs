using System.Collections.Immutable;
using System.Text;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Coverage.Reasons;

/// <summary>
/// Finds the row that holds a sentence: by the place of the row and by its words, regardless of the blocks that the finders name.
/// </summary>
internal sealed class ItemTexts
{
    /// <summary>Number of characters compared to decide whether two texts begin alike.</summary>
    private const int Compared = 60;

    private readonly ImmutableArray<Recommendation> _items;
    private readonly string?[] _letters;
    private readonly int[] _reach;
    private readonly ImmutableArray<string> _chapeaux;

    public ItemTexts(ImmutableArray<Recommendation> items)
    {
        _items = [.. items.OrderBy(i => i.Provenance.Start)];
        _reach = new int[items.Length];
        for (int i = 0, reach = 0; i < _items.Length; i++)
        {
            _reach[i] = reach = Math.Max(reach, _items[i].Provenance.End);
        }

        _letters = new string?[items.Length];
        _chapeaux = [.. _items.Select(i => i.Chapeau).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <returns>The row in whose stretch of the document the block is and whose text holds the sentence; <see langword="null"/> without
    /// one.</returns>
    public Recommendation? Holding(Block block, string sentence)
    {
        string? wanted = null;
        foreach (int i in Overlapping(block.Start, block.End))
        {
            Recommendation item = _items[i];
            if (item.Text.Contains(sentence, StringComparison.Ordinal) || sentence.Contains(item.Text, StringComparison.Ordinal))
            {
                return item;
            }

            wanted ??= Letters(sentence);
            string letters = _letters[i] ??= Letters(item.Text + string.Concat(item.SubItems.Select(s => s.Text)));
            if (letters.Contains(wanted, StringComparison.Ordinal))
            {
                return item;
            }
        }

        return null;
    }

    /// <param name="block">A numbered paragraph or an item of a list.</param>
    /// <returns>Whether a row of the document's own list or operative paragraphs, or a sub-item of one, begins with the text of the
    /// block.</returns>
    public bool BeginningWith(Block block) => Overlapping(block.Start, block.End).Select(i => _items[i]).Any(i =>
        i.Kind is not (RecommendationKind.Proposal or RecommendationKind.Cited)
        && (block.Kind == BlockKind.Item || i.Kind == RecommendationKind.Operative)
        && (StartAlike(i.Text, block.Text) || i.SubItems.Any(s => StartAlike(s.Text, block.Text))));

    private static bool StartAlike(string one, string other)
    {
        int length = Math.Min(Math.Min(one.Length, other.Length), Compared);
        return one.AsSpan(0, length).SequenceEqual(other.AsSpan(0, length));
    }

    /// <returns>Whether any row is in the stretch of the document from one offset to another.</returns>
    public bool AnyIn(int start, int end) => Overlapping(start, end).Any();

    /// <returns>How many rows are in the stretch of the document from one offset to another.</returns>
    public int CountIn(int start, int end) => Overlapping(start, end).Count();

    /// <returns>Whether rows are announced by the sentence.</returns>
    public bool Announces(string sentence) => _chapeaux.Any(c => c.Contains(sentence, StringComparison.Ordinal));

    /// <summary>
    /// Rows in a stretch of the document, the last first: those that begin before its end, as long as any of them reaches into it.
    /// </summary>
    private IEnumerable<int> Overlapping(int start, int end)
    {
        int low = 0, high = _items.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _items[middle].Provenance.Start < end ? (middle + 1, high) : (low, middle);
        }

        for (int i = low - 1; i >= 0 && _reach[i] > start; i--)
        {
            if (_items[i].Provenance.End > start)
            {
                yield return i;
            }
        }
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}
