using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Finds a document symbol or a number of a resolution that only one version has.</summary>
internal static class SymbolCheck
{
    public static IEnumerable<Finding> Find(string a, string b)
    {
        List<string> inA = SymbolFinder.Find(a), inB = SymbolFinder.Find(b);
        List<string> onlyA = [.. inA.Where(x => !inB.Exists(y => SymbolFinder.Same(x, y)))],
            onlyB = [.. inB.Where(x => !inA.Exists(y => SymbolFinder.Same(x, y)))];
        if (onlyA.Count + onlyB.Count > 0)
        {
            yield return new Finding(DiscrepancyKind.SymbolDiffers, string.Join(", ", onlyA), string.Join(", ", onlyB));
        }
    }
}
