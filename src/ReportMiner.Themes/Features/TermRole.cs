namespace ReportMiner.Themes.Features;

/// <summary>What a term of the catalogue says about its theme.</summary>
internal enum TermRole
{
    Preferred,
    Alternative,
    Negative,
}
