namespace ReportMiner.Analysis.Comparison;

/// <summary>What two items have in common, as numbers that a linear score weighs. The score of a pair is that of its best two clauses.</summary>
internal static class PairFeatures
{
    public static readonly string[] Names =
    [
        "item-cosine", "later-covered", "earlier-covered", "many-clauses",
        "cosine", "covered-least", "covered-most",
        "groups-inside", "groups-alike", "groups-near", "groups-part", "groups-conflict",
        "matters-inside", "matters-alike", "matters-near", "matters-part", "matters-conflict",
        "means-inside", "means-alike", "means-near", "means-part", "means-conflict",
        "instruments-inside", "instruments-part", "instruments-conflict",
        "riders-inside", "riders-part", "riders-conflict",
        "open-effort", "same-open-effort", "same-core",
    ];

    public const int ItemFeatures = 4;

    public static int Count => Names.Length;

    /// <summary>Writes the first features: those of the items as wholes.</summary>
    public static void WriteItems(ItemProfile earlier, ItemProfile later, Span<double> features)
    {
        features[0] = TermVector.Cosine(earlier.Vector, later.Vector);
        features[1] = later.Vector.CoveredBy(earlier.Vector);
        features[2] = earlier.Vector.CoveredBy(later.Vector);
        features[3] = 1 - (1.0 / Math.Max(1, Math.Min(earlier.Demands.Length, later.Demands.Length)));
    }

    /// <summary>Writes the other features: those of one clause of each.</summary>
    public static void WriteDemands(Demand earlier, Demand later, Span<double> features)
    {
        double a = earlier.Vector.CoveredBy(later.Vector), b = later.Vector.CoveredBy(earlier.Vector);
        features[4] = TermVector.Cosine(earlier.Vector, later.Vector);
        features[5] = Math.Min(a, b);
        features[6] = Math.Max(a, b);
        SetRelation groups = ConceptSet.Compare(earlier.Groups, later.Groups);
        SetRelation matters = ConceptSet.Compare(earlier.Matters, later.Matters);
        SetRelation means = ConceptSet.Compare(earlier.Means, later.Means);
        WriteAll(groups, features[7..]);
        WriteAll(matters, features[12..]);
        WriteAll(means, features[17..]);
        WriteSome(ConceptSet.Compare(earlier.Instruments, later.Instruments), features[22..]);
        WriteSome(ConceptSet.Compare(earlier.Riders, later.Riders), features[25..]);
        bool open = earlier.Means.Own.Length == 0 && later.Means.Own.Length == 0;
        double core = Agreement(groups) * Agreement(matters);
        features[28] = open ? 1 : 0;
        features[29] = open ? core : 0;
        features[30] = core * Agreement(means);
    }

    /// <returns>1 for sets of which one holds the other, or both empty; less where they only overlap or one is empty; 0 for nothing in common.</returns>
    private static double Agreement(SetRelation relation) =>
        relation.Conflict + relation.Near > 0 ? 0 : relation.Part > 0 ? 0.4 : relation.Alike > 0 ? (relation.Inside + relation.Alike) / 2 : 1;

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
}
