namespace ReportMiner.CorpusMaker.Typesetting;

/// <summary>Cut of the type.</summary>
public enum Face
{
    Regular,
    Bold,
    Italic,
}
