using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Finds a consent that is asked for in one version and is not, or is waived, in the other.</summary>
internal static class ConsentCheck
{
    public static IEnumerable<Finding> Find(VersionText a, VersionText b)
    {
        List<(Sign Sign, bool IsWithout)> inA = ConsentReader.Read(a), inB = ConsentReader.Read(b);
        int withA = inA.Count(c => !c.IsWithout), withB = inB.Count(c => !c.IsWithout), withoutA = inA.Count - withA,
            withoutB = inB.Count - withB;
        bool swapped = (withA > withB && withoutB > withoutA) || (withB > withA && withoutA > withoutB);
        bool onlyA = inA.Count > 0 && !Assents(b), onlyB = inB.Count > 0 && !Assents(a);
        if (swapped || onlyA || onlyB)
        {
            yield return new Finding(DiscrepancyKind.ConditionDiffers, Words(a, inA), Words(b, inB));
        }
    }

    private static bool Assents(VersionText text) => text.Of("assent").Any() || text.Of("consent").Any();

    private static string Words(VersionText text, List<(Sign Sign, bool IsWithout)> found) =>
        found.Count == 0 ? "" : text.Passage(found[0].Sign, 0);
}
