namespace ReportMiner.Comparison.Vocabulary;

/// <summary>What a term of comparison names.</summary>
internal enum TermKind : byte
{
    /// <summary>An ordinary word, by its stem.</summary>
    Word,

    /// <summary>Whom a measure is for.</summary>
    Group,

    /// <summary>What a measure is about.</summary>
    Matter,

    /// <summary>What is to be done.</summary>
    Means,

    /// <summary>Words of every second item.</summary>
    Frame,

    /// <summary>A treaty or another instrument with a name.</summary>
    Instrument,

    /// <summary>A number, year or document symbol.</summary>
    Number,
}
