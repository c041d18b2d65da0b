using ReportMiner.Comparison.Reading;

namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// What two items have in common, as numbers that a linear score weighs. The score of a pair is that of its best two clauses.
/// </summary>
internal static class PairFeatures
{
    /// <summary>Features of the items as wholes; those of one clause of each follow.</summary>
    public const int ItemFeatures = (int)PairFeature.Cosine;

    public const int Count = (int)PairFeature.SameCore + 1;

    /// <summary>The names of the features in the model file.</summary>
    public static IEnumerable<string> Names => Enum.GetNames<PairFeature>().Select(Kebab);

    /// <summary>Writes the first features: those of the items as wholes.</summary>
    public static void WriteItems(ItemProfile earlier, ItemProfile later, Span<double> features)
    {
        features[(int)PairFeature.ItemCosine] = TermVector.Cosine(earlier.Vector, later.Vector);
        features[(int)PairFeature.LaterCovered] = later.Vector.CoveredBy(earlier.Vector);
        features[(int)PairFeature.EarlierCovered] = earlier.Vector.CoveredBy(later.Vector);
        features[(int)PairFeature.ManyClauses] = 1 - (1.0 / Math.Max(1, Math.Min(earlier.Demands.Length, later.Demands.Length)));
    }

    /// <summary>Writes the other features: those of one clause of each.</summary>
    public static void WriteDemands(Demand earlier, Demand later, Span<double> features)
    {
        double a = earlier.Vector.CoveredBy(later.Vector), b = later.Vector.CoveredBy(earlier.Vector);
        features[(int)PairFeature.Cosine] = TermVector.Cosine(earlier.Vector, later.Vector);
        features[(int)PairFeature.CoveredLeast] = Math.Min(a, b);
        features[(int)PairFeature.CoveredMost] = Math.Max(a, b);
        SetRelation groups = ConceptSet.Compare(earlier.Groups, later.Groups);
        SetRelation matters = ConceptSet.Compare(earlier.Matters, later.Matters);
        SetRelation means = ConceptSet.Compare(earlier.Means, later.Means);
        WriteAll(groups, features[(int)PairFeature.GroupsInside..]);
        WriteAll(matters, features[(int)PairFeature.MattersInside..]);
        WriteAll(means, features[(int)PairFeature.MeansInside..]);
        WriteSome(ConceptSet.Compare(earlier.Instruments, later.Instruments), features[(int)PairFeature.InstrumentsInside..]);
        WriteSome(ConceptSet.Compare(earlier.Riders, later.Riders), features[(int)PairFeature.RidersInside..]);
        bool open = earlier.Means.Own.Length == 0 && later.Means.Own.Length == 0;
        double core = Agreement(groups) * Agreement(matters);
        features[(int)PairFeature.OpenEffort] = open ? 1 : 0;
        features[(int)PairFeature.SameOpenEffort] = open ? core : 0;
        features[(int)PairFeature.SameCore] = core * Agreement(means);
    }

    /// <returns>1 for sets of which one holds the other, or both empty; less where they only overlap or one is empty; 0 for nothing in
    /// common.</returns>
    private static double Agreement(SetRelation relation) =>
        relation.Conflict + relation.Near > 0
            ? 0
            : relation.Part > 0 ? 0.4 : relation.Alike > 0 ? (relation.Inside + relation.Alike) / 2 : 1;

    private static void WriteAll(SetRelation relation, Span<double> features)
    {
        features[0] = relation.Inside;
        features[1] = relation.Alike;
        features[2] = relation.Near;
        features[3] = relation.Part;
        features[4] = relation.Conflict;
    }

    private static void WriteSome(SetRelation relation, Span<double> features)
    {
        features[0] = relation.Inside;
        features[1] = relation.Part;
        features[2] = relation.Conflict;
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
