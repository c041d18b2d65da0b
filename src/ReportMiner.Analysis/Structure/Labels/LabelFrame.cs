namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>The signs around the number or letter of a label.</summary>
internal enum LabelFrame
{
    /// <summary><c>115.1</c>, bullets.</summary>
    None,

    /// <summary><c>1.</c></summary>
    Dot,

    /// <summary><c>a)</c></summary>
    RightParenthesis,

    /// <summary><c>(a)</c></summary>
    Parentheses,
}
