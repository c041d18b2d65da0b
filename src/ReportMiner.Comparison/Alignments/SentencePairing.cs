using ReportMiner.Comparison.Reading;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Pairs the sentences of two versions of a paragraph where both have as many; else the paragraphs are one pair.</summary>
internal static class SentencePairing
{
    public static IEnumerable<(string A, string B)> Pair(string a, string b)
    {
        List<string> left = SentenceSplit.Of(a), right = SentenceSplit.Of(b);
        return left.Count == right.Count ? left.Zip(right) : [(a, b)];
    }
}
