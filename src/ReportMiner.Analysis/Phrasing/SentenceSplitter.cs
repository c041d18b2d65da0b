using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Splits a paragraph into sentences.</summary>
public static class SentenceSplitter
{
    public static ImmutableArray<TextSpan> Split(string text, Language language) => [new TextSpan(0, text.Length)];
}
