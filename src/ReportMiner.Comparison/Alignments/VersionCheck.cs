namespace ReportMiner.Comparison.Alignments;

/// <summary>Tells whether two documents are versions of one at all.</summary>
internal static class VersionCheck
{
    /// <summary>Versions have a usual likeness of 0.3 and more across languages; reports of other meetings of one body stay below.</summary>
    private const double LeastLikeness = 0.2;

    private const int FewestBlocks = 3;

    /// <returns>The median likeness of the pairs; 0 for none.</returns>
    public static double Usual(List<PairedBlocks> pairs)
    {
        double[] scores = [.. pairs.Select(p => p.Score).Order()];
        return scores.Length == 0 ? 0 : scores[scores.Length / 2];
    }

    /// <param name="pairs">The pairs.</param>
    /// <param name="left">Blocks of running text of the first document.</param>
    /// <param name="right">Those of the second.</param>
    public static bool AreVersions(List<PairedBlocks> pairs, int left, int right)
    {
        int most = Math.Max(left, right);
        return most < FewestBlocks || (2 * pairs.Count >= most && Usual(pairs) >= LeastLikeness);
    }
}
