using System.Globalization;
using ReportMiner.Comparison.Series;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Tests;

/// <summary>Makes items of invented meetings.</summary>
internal static class Items
{
    public static Recommendation Of(
        string symbol, string label, string text, string? strength = null, Language language = Language.English, string date = "",
        string? meeting = null) => new()
    {
        Id = $"{symbol}#{language}#{label}",
        Source = Source(symbol, language, date, meeting),
        Language = language,
        Label = label,
        Path = [label.Trim('(', ')', '.')],
        Kind = RecommendationKind.Recommendation,
        Text = text,
        Strength = strength,
        Provenance = new Provenance([], 0, text.Length, []),
    };

    public static SourceInfo Source(string symbol, Language language, string date, string? meeting = null) => new()
    {
        File = $"{symbol.Replace('/', '_')}-{language.Code()}.txt",
        Sha256 = symbol + language.Code(),
        Size = 1,
        Meeting = meeting ?? symbol,
        Masthead = new Masthead
        {
            Symbol = new DocumentSymbol { Text = symbol, Bodies = [.. symbol.Split('/').TakeWhile(p => !char.IsAsciiDigit(p[0]))] },
            Date = date.Length == 0 ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture),
        },
    };
}
