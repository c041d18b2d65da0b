namespace ReportMiner.Model.Manuscripts;

/// <summary>Whether a line begins a paragraph.</summary>
public enum ParagraphStart
{
    /// <summary>The format does not say (PDF, hard-wrapped text): found later from gaps, indents and labels.</summary>
    Untold,

    /// <summary>The format says that a paragraph begins here.</summary>
    Begins,

    /// <summary>The format says that the paragraph goes on.</summary>
    Continues,
}
