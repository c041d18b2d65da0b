using System.Collections.Immutable;

namespace ReportMiner.CorpusMaker.Typesetting;

/// <summary>Fills lines one after another, as full as they get.</summary>
public sealed class LineBreaker
{
    private readonly Func<Fragment, double> _width;
    private readonly double _space;
    private readonly bool _hyphenates;

    /// <param name="width">Width of a fragment.</param>
    /// <param name="space">Width of a space.</param>
    /// <param name="hyphenates">Whether words are cut at syllables; a hyphen of a word's own always allows a break.</param>
    public LineBreaker(Func<Fragment, double> width, double space, bool hyphenates)
    {
        _width = width;
        _space = space;
        _hyphenates = hyphenates;
    }

    /// <param name="words">The words of a paragraph.</param>
    /// <param name="first">Width of the first line.</param>
    /// <param name="rest">Width of the others.</param>
    public IReadOnlyList<SetLine> Break(IReadOnlyList<Word> words, double first, double rest)
    {
        var lines = new List<SetLine>();
        var line = ImmutableArray.CreateBuilder<Word>();
        var waiting = new Stack<Word>(words.Reverse());
        double used = 0;
        while (waiting.TryPop(out Word? word))
        {
            double room = (lines.Count == 0 ? first : rest) - used - (line.Count > 0 ? _space : 0);
            double width = Width(word);
            if (width <= room)
            {
                used += width + (line.Count > 0 ? _space : 0);
                line.Add(word);
                continue;
            }

            LineEndHyphen? hyphen = null;
            if (Fitting(word, room) is var (left, right, cut))
            {
                used += Width(left) + (line.Count > 0 ? _space : 0);
                line.Add(left);
                waiting.Push(right);
                hyphen = cut;
            }
            else if (line.Count > 0)
            {
                waiting.Push(word);
            }
            else
            {
                line.Add(word);
                used = width;
            }

            lines.Add(new SetLine(line.ToImmutable(), used, false, hyphen));
            line.Clear();
            used = 0;
        }

        if (line.Count > 0)
        {
            lines.Add(new SetLine(line.ToImmutable(), used, true, null));
        }

        return lines;
    }

    private double Width(Word word) => word.Fragments.Sum(_width);

    private (Word Left, Word Right, LineEndHyphen Hyphen)? Fitting(Word word, double room)
    {
        string text = word.Text;
        if (text.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        int[] hard = [.. Hyphenator.HardBreaks(text)];
        IEnumerable<int> soft = _hyphenates ? Hyphenator.SoftBreaks(text) : [];
        // An existing hyphen is the better place.
        foreach (int at in hard.OrderDescending().Concat(soft.OrderDescending()))
        {
            bool real = hard.Contains(at);
            (Word left, Word right) = word.Cut(at, real ? "" : "-");
            if (Width(left) <= room)
            {
                return (left, right, new LineEndHyphen(left.Text, right.Text, real));
            }
        }

        return null;
    }
}
