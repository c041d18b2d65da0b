namespace ReportMiner.Decisions;

/// <summary>A decision that could not be applied, and why: one sentence for the person who made it. It stays in the file.</summary>
public sealed record DecisionConflict(Decision Decision, string Reason);
