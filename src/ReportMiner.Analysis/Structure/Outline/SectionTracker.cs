using System.Collections.Immutable;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Paragraphs;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>
/// Gives headings their level and blocks their headings. Levels follow the order of UN labels: annex or part, <c>I.</c>, <c>A.</c>,
/// <c>1.</c>, <c>(a)</c>; headings without a label take the level of labelled ones that look the same, else one below the last.
/// </summary>
internal sealed class SectionTracker
{
    private readonly List<(int Rank, int Block)> _open = [];
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private int _lastLabelled;

    /// <summary>Blocks of the headings that are open, outermost first.</summary>
    public ImmutableArray<int> Current => [.. _open.Select(o => o.Block)];

    /// <summary>Opens a heading.</summary>
    /// <returns>Its level, from 1.</returns>
    public int Open(Segment segment, LabelReading? label, bool part, int block)
    {
        int rank = Rank(segment, label, part);
        _open.RemoveAll(o => o.Rank >= rank);
        _open.Add((rank, block));
        return _open.Count;
    }

    private int Rank(Segment segment, LabelReading? label, bool part)
    {
        string look = Typography.Signature(segment);
        if (segment.First.HeadingLevel > 0)
        {
            return segment.First.HeadingLevel * 10;
        }

        if (part || label is not null)
        {
            _lastLabelled = part ? 1 : LabelRank(label!.Value);
            _ranks[look] = _lastLabelled;
            return _lastLabelled;
        }

        return _ranks.TryGetValue(look, out int known) ? known : _lastLabelled + 1;
    }

    /// <summary>Parts of a number before the last: none of <c>5</c>, two of <c>5.1.2</c>.</summary>
    private static int Parts(string prefix) => prefix.Length == 0 ? 0 : 1 + prefix.Count(c => c == '.');

    private static int LabelRank(LabelReading label) => label.Family switch
    {
        LabelFamily.UpperRoman => 10,
        LabelFamily.UpperLetter or LabelFamily.UpperCyrillic => 20,
        LabelFamily.Decimal or LabelFamily.Compound => 30 + Math.Min(8, 2 * Parts(label.Prefix)),
        _ => 40,
    };
}
