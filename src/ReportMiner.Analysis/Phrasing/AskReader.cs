using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Tells items that ask somebody to act from conclusions.</summary>
public static class AskReader
{
    public static bool Asks(string text, Language language) => true;
}
