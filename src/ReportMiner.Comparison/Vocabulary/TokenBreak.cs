namespace ReportMiner.Comparison.Vocabulary;

/// <summary>The strongest separator between a word and the previous significant word.</summary>
internal enum TokenBreak
{
    None,

    /// <summary>A comma or a word for "and": a clause begins here where a verb follows.</summary>
    Joint,

    /// <summary>"Including", "particularly" and the like: an example or a special case begins.</summary>
    Rider,

    /// <summary>"By", "through": a means begins.</summary>
    Means,

    /// <summary>A full stop or semicolon.</summary>
    Stop,
}
