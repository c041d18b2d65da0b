namespace ReportMiner.Comparison.Vocabulary;

/// <summary>One way to name an instrument: the keys that its name holds.</summary>
internal sealed record InstrumentForm(Concept Concept, WordPattern[] Keys, bool Protocol);
