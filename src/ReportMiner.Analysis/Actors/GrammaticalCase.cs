namespace ReportMiner.Analysis.Actors;

/// <summary>The cases that a Russian phrase can have by its form; an English phrase can have each.</summary>
[Flags]
internal enum GrammaticalCase
{
    None = 0,
    Nominative = 1,
    Genitive = 2,
    Instrumental = 4,
    Any = Nominative | Genitive | Instrumental,
}
