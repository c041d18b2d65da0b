using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportMiner.Semantics.Answers;

/// <summary>Citations in a text: ids in square brackets, several separated by commas or semicolons.</summary>
internal static partial class Citations
{
    public static ImmutableArray<string> Of(string text) =>
    [
        .. Bracket().Matches(text)
            .SelectMany(m => m.Groups[1].Value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <returns>The text without its citations.</returns>
    public static string Without(string text) => Bracket().Replace(text, "").Trim();

    [GeneratedRegex(@"\[([^\[\]\n]{1,200})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
