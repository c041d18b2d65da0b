namespace ReportMiner.Comparison.Vocabulary;

/// <summary>What parts a word from the one before that counts; the strongest of what stands between.</summary>
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
