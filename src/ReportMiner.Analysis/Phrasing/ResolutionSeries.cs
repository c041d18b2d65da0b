using System.Collections.Frozen;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>How the resolutions and decisions of a body are cited.</summary>
internal static class ResolutionSeries
{
    /// <summary>Stem of the symbol by body; <c>{0}</c> is RES or DEC, <c>{1}</c> the number.</summary>
    private static readonly FrozenDictionary<string, string> Stems = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["general-assembly"] = "A/{0}/{1}",
        ["ecosoc"] = "E/{0}/{1}",
        ["human-rights-council"] = "A/HRC/{0}/{1}",
        ["security-council"] = "S/{0}/{1}",
        ["ccpcj"] = "CCPCJ {2} {1}",
        ["cnd"] = "CND {2} {1}",
        ["conference-of-the-parties"] = "CTOC/COP {2} {1}",
        ["conference-of-the-states-parties"] = "CAC/COSP {2} {1}",
        ["world-health-assembly"] = "{1}",
        ["commission-on-the-status-of-women"] = "CSW {2} {1}",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Knows(string body) => Stems.ContainsKey(body);

    /// <param name="body">Id of the body.</param>
    /// <param name="number">Number as printed: <c>74/247</c>, <c>2800 (2025)</c>.</param>
    /// <param name="decision">Whether it is a decision.</param>
    public static string Cite(string body, string number, bool decision) =>
        string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            Stems[body],
            decision ? "DEC" : "RES",
            number,
            decision ? "decision" : "resolution");

    /// <returns> The body whose series has numbers of this shape where the text names none: <c>2800 (2025)</c> is the Security Council's;
    /// <see langword="null"/> where several have.
    /// </returns>
    public static string? ByShape(string number) =>
        number.EndsWith(')') && number.Contains('(') && !number.Contains('/') && char.IsAsciiDigit(number[^2]) ? "security-council" : null;
}
