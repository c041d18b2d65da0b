namespace ReportMiner.Analysis.Sentences;

/// <summary>What separates a word from the word before it.</summary>
internal enum Break
{
    /// <summary>White space, a hyphen or a bracket: nothing that parts a clause.</summary>
    None,

    Comma,

    /// <summary>A dash set off by spaces, or a colon.</summary>
    Dash,

    Semicolon,

    /// <summary>The word is the first of its sentence.</summary>
    Sentence,
}
