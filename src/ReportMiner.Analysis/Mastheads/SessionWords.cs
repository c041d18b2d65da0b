using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>
/// Finds the session that a title names: <c>Report on the seventy-fifth and seventy-sixth sessions</c>,
/// «о работе ее тридцать третьей сессии».
/// </summary>
/// <remarks>The patterns repeat nothing without a bound, so that their time is linear in the text.</remarks>
internal static partial class SessionWords
{
    /// <returns>The session, as printed; <see langword="null"/> where the title names none.</returns>
    public static string? In(string title) =>
        English().Match(title) is { Success: true } english ? english.Groups["session"].Value
        : Russian().Match(title) is { Success: true } russian ? russian.Groups["session"].Value
        : null;

    [GeneratedRegex(
        @"\b(?:on|of) (?:the|its) (?:[\w ]{1,30} of (?:its|the) )?(?<session>(?:[\w-]{2,30}(?:, | and | )){1,4}sessions?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(
        @"\bо работе (?:(?:ее|его|их|ее) )?(?<session>(?:[\w-]{2,30}(?:, | и | )){1,6}сесси[ийя])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Russian();
}
