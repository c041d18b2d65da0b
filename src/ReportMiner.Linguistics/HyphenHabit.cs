namespace ReportMiner.Linguistics;

/// <summary>What a document does with words at line ends.</summary>
internal enum HyphenHabit
{
    /// <summary>Too few cases to decide.</summary>
    Untold,

    /// <summary>It moves whole words to the next line: a hyphen at a line's end is part of the word.</summary>
    KeepsWords,

    /// <summary>It breaks words.</summary>
    BreaksWords,
}
