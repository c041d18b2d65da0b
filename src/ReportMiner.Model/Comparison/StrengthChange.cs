namespace ReportMiner.Model.Comparison;

/// <summary>Strength of a later wording against an earlier one.</summary>
public enum StrengthChange
{
    Same,
    Strengthened,
    Weakened,
}
