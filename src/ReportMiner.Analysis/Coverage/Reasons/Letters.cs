using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Coverage.Reasons;

/// <summary>Recognises letters and notes of States, which ask in the name of that State alone.</summary>
internal static partial class Letters
{
    public static bool IsOfState(string? title) => title is not null && (English().IsMatch(title) || Russian().IsMatch(title));

    [GeneratedRegex(
        @"^\W*(?:Identical )?(?:[Ll]etters? dated\b.{0,120}?\b(?:Permanent (?:Representative|Observer|Mission)|Chargé|"
            + @"[Rr]epresentatives of|Minister)|Notes? verbales?\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(
        @"^\W*(?:Идентичные )?(?:[Пп]исьм[оа] .{0,120}?(?:Постоянного представител|временного поверенного|Временного поверенного|"
            + @"представителей)|Вербальн(?:ая|ые) нот)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Russian();
}
