using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Paragraphs;

/// <summary>Lines that look like one paragraph, before numbering has decided which labels are real.</summary>
internal sealed class Segment(Line first, ParsedLabel? label, bool firm)
{
    public List<Line> Lines { get; } = [first];

    /// <summary>Label at its start, typed or automatic.</summary>
    public ParsedLabel? Label { get; } = label;

    /// <summary>
    /// Whether layout or format shows the start; otherwise only the label suggests one, and the segment may be a continuation.
    /// </summary>
    public bool Firm { get; } = firm;

    public Line First => Lines[0];

    public Line Last => Lines[^1];

    /// <summary>Whether the label is in the text (and not in Word's numbering).</summary>
    public bool LabelTyped => Label is not null && First.AutoLabel is null;
}
