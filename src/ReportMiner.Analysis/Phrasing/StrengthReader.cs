using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Tells how strongly an item asks.</summary>
public static class StrengthReader
{
    public static string Read(string text, Language language, bool operative, string? chapeau = null) => "none";
}
