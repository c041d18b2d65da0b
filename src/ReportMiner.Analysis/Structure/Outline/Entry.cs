using System.Collections.Immutable;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Paragraphs;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>A segment with its place in the outline.</summary>
internal sealed class Entry(Segment segment, EntryKind kind, LabelReading? label)
{
    public Segment Segment { get; } = segment;

    public EntryKind Kind { get; set; } = kind;

    /// <summary>The label as understood; <see langword="null"/> where the entry has none.</summary>
    public LabelReading? Label { get; } = label;

    /// <summary>Degree of an item, from 1; 0 for the rest.</summary>
    public int Degree { get; set; }

    /// <summary>Index of the entry that an item belongs to, or that an unlabelled paragraph goes on with; −1 for none.</summary>
    public int Owner { get; set; } = -1;

    public ImmutableArray<string> Path { get; set; } = [];
}
