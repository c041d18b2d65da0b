namespace ReportMiner.Analysis.Mastheads;

/// <summary>A stretch of a line of a masthead: a whole line, or one of the columns printed on it.</summary>
/// <param name="Text">The words, without marks of emphasis and footnote asterisks.</param>
/// <param name="Block">Number of the block of lines that it belongs to; blocks are separated by gaps, by another size of type or by
/// emphasis.</param>
/// <param name="Size">Size of type in points; 0 where not known.</param>
internal sealed record HeadSegment(string Text, int Block, double Size)
{
    /// <summary>Whether the format marks it as the top heading of the document.</summary>
    public bool IsTop { get; init; }
}
