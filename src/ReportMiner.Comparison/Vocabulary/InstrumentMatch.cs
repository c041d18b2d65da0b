namespace ReportMiner.Comparison.Vocabulary;

/// <summary>The name of an instrument: tokens from <paramref name="First"/> up to and without <paramref name="End"/>.</summary>
internal readonly record struct InstrumentMatch(Concept Concept, int First, int End);
