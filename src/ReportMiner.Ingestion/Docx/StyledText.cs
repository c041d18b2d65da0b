using System.Collections.Immutable;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Docx;

/// <summary>The text of a paragraph with the look of each of its UTF-16 code units.</summary>
/// <param name="Text">The text.</param>
/// <param name="Letters">One look a code unit.</param>
/// <param name="Composed">Code units that composition saved.</param>
internal sealed record StyledText(string Text, ImmutableArray<CharacterFormat> Letters, int Composed)
{
    /// <summary>A typed label is no longer than this: <c>XXXVIII.</c>, <c>140.254</c>.</summary>
    private const int LongestLabel = 8;

    /// <summary>The stretches that are not plain, moved by <paramref name="offset"/>.</summary>
    public ImmutableArray<StyledSpan> Spans(int offset)
    {
        var spans = ImmutableArray.CreateBuilder<StyledSpan>();
        for (var start = 0; start < Text.Length;)
        {
            var end = start + 1;
            while (end < Text.Length && Letters[end].Style == Letters[start].Style)
            {
                end++;
            }

            if (Letters[start].Style != TextStyle.Plain)
            {
                spans.Add(new StyledSpan(offset + start, offset + end, Letters[start].Style));
            }

            start = end;
        }

        return spans.ToImmutable();
    }

    /// <summary>The style that all letters share, a typed label and raised marks left out of account.</summary>
    public TextStyle Style()
    {
        var shared = Shared(LabelLength(), char.IsLetter);
        return shared ?? Shared(0, char.IsLetterOrDigit) ?? TextStyle.Plain;
    }

    private TextStyle? Shared(int start, Func<char, bool> counts)
    {
        TextStyle? shared = null;
        for (var i = start; i < Text.Length; i++)
        {
            if (counts(Text[i]) && !Letters[i].Style.HasFlag(TextStyle.Superscript))
            {
                shared = (shared ?? Letters[i].Style) & Letters[i].Style;
            }
        }

        return shared;
    }

    /// <summary>The size in points that most signs have; of two equally frequent ones the larger.</summary>
    public double Size()
    {
        var counts = new SortedDictionary<double, int>();
        for (var i = 0; i < Text.Length; i++)
        {
            if (!char.IsWhiteSpace(Text[i]))
            {
                counts[Letters[i].Size] = counts.GetValueOrDefault(Letters[i].Size) + 1;
            }
        }

        return counts.Count == 0 ? 0 : counts.MaxBy(count => (count.Value, count.Key)).Key;
    }

    private int LabelLength()
    {
        var space = Text.AsSpan().IndexOfAny(' ', '\u00A0', '\n');
        return space is > 0 and <= LongestLabel && Text[space - 1] is ('.' or ')') ? space : 0;
    }
}
