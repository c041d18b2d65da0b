namespace ReportMiner.Model.Documents;

/// <summary>A stretch of the manuscript's text: UTF-16 code units, 0-based, half-open.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>In UTF-16 code units.</summary>
    public int Length => End - Start;
}
