namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// What a pair of items, or of their clauses, is weighed by: the slots of <see cref="PairFeatures"/>, in the order of the model file.
/// </summary>
internal enum PairFeature
{
    ItemCosine,
    LaterCovered,
    EarlierCovered,
    ManyClauses,
    Cosine,
    CoveredLeast,
    CoveredMost,
    GroupsInside,
    GroupsAlike,
    GroupsNear,
    GroupsPart,
    GroupsConflict,
    MattersInside,
    MattersAlike,
    MattersNear,
    MattersPart,
    MattersConflict,
    MeansInside,
    MeansAlike,
    MeansNear,
    MeansPart,
    MeansConflict,
    InstrumentsInside,
    InstrumentsPart,
    InstrumentsConflict,
    RidersInside,
    RidersPart,
    RidersConflict,
    OpenEffort,
    SameOpenEffort,
    SameCore,
}
