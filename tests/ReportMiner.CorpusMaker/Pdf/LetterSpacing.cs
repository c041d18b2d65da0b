namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>Spacing of a heading whose letters are set apart.</summary>
public static class LetterSpacing
{
    /// <summary>White between letters, in parts of the size of the type.</summary>
    public const double Tracking = 0.28;
}
