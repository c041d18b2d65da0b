using ReportMiner.Analysis.Structure.Labels;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>A run of labels that count on: the paragraphs of a document, the items under one of them.</summary>
internal sealed class NumberList(LabelReading first, int entry, int degree, int owner, double indent)
{
    private readonly List<(LabelReading Label, int Entry)> _members = [(first, entry)];

    public IReadOnlyList<(LabelReading Label, int Entry)> Members => _members;

    public LabelReading Last => _members[^1].Label;

    public int Degree { get; } = degree;

    /// <summary>Entry that the list belongs to; −1 for the paragraphs of the document.</summary>
    public int Owner { get; } = owner;

    public double Indent { get; } = indent;

    public void Add(LabelReading label, int entry) => _members.Add((label, entry));
}
