using ReportMiner.Analysis.Structure.Labels;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>A way to take a label: into an open list, or as the first of a new one.</summary>
/// <param name="Label">Reading chosen.</param>
/// <param name="List">Open list that it continues; <see langword="null"/> to begin one.</param>
/// <param name="Cost">0 for the next number of an open list; more for less likely ways.</param>
/// <param name="Paragraph">For a new list: whether it numbers paragraphs of the document rather than items.</param>
internal readonly record struct ListChoice(LabelReading Label, NumberList? List, double Cost, bool Paragraph = false)
{
    /// <summary>Dearer ways than this need layout to tell that a paragraph begins.</summary>
    public const double SoftLimit = 1.5;

    public bool Opens => List is null;
}
