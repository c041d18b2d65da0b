using ReportMiner.Analysis.Structure.Labels;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>A way to take a label: into an open list, or as the first of a new one.</summary>
/// <param name="Label">Reading chosen.</param>
/// <param name="List">Open list that it continues; <see langword="null"/> to begin one.</param>
/// <param name="Cost">How unlikely the way is: one of <see cref="ListCosts"/>.</param>
/// <param name="Paragraph">For a new list: whether it numbers paragraphs of the document rather than items.</param>
internal readonly record struct ListChoice(LabelReading Label, NumberList? List, double Cost, bool Paragraph = false)
{
    public bool Opens => List is null;
}
