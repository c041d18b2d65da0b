namespace ReportMiner.Model.Comparison;

public enum StrengthChange
{
    Same,
    Strengthened,
    Weakened,
}
