namespace ReportMiner.Linguistics.Translation;

/// <summary>A sentence in both languages.</summary>
public readonly record struct SentencePair(string Russian, string English);
