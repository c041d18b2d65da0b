namespace ReportMiner.Model.Comparison;

/// <summary>What the program itself found of a link on which a person decided.</summary>
/// <param name="Relation">What it took the later item for.</param>
/// <param name="Certain">Whether it was certain.</param>
public sealed record FoundLink(LinkRelation Relation, bool Certain);
