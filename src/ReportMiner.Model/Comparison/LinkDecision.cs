namespace ReportMiner.Model.Comparison;

/// <summary>A decision of a person on two items.</summary>
/// <param name="Earlier">Id of the earlier item.</param>
/// <param name="Later">Id of the later item.</param>
/// <param name="Choice">What was decided.</param>
public sealed record LinkDecision(string Earlier, string Later, LinkChoice Choice);
