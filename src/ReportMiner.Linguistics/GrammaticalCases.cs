namespace ReportMiner.Linguistics;

/// <summary>Cases and numbers of Russian nouns, as far as their endings distinguish them.</summary>
[Flags]
internal enum GrammaticalCases
{
    None = 0,
    NominativeSingular = 1,

    /// <summary>Genitive, dative, accusative or prepositional.</summary>
    ObliqueSingular = 2,
    InstrumentalSingular = 4,
    NominativePlural = 8,
    GenitivePlural = 16,
    DativePlural = 32,
    InstrumentalPlural = 64,
    PrepositionalPlural = 128,

    /// <summary>Cases whose endings are the same for all nouns and stand for nothing else.</summary>
    PlainPlural = DativePlural | InstrumentalPlural | PrepositionalPlural,
}
