using System.Text.RegularExpressions;

namespace ReportMiner.CorpusMaker;

/// <summary>Document symbols in running text, and the invented address that they link to.</summary>
public static partial class Symbols
{
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(m => m.Value.TrimEnd('.'));

    public static string Address(string symbol, bool russian) => $"https://docs.undig.example/{(russian ? "ru" : "en")}/{symbol}";

    /// <summary>The text with every symbol replaced.</summary>
    public static string Replace(string text, Func<string, string> put) => Pattern().Replace(text, m =>
    {
        string symbol = m.Value.TrimEnd('.');
        return put(symbol) + m.Value[symbol.Length..];
    });

    [GeneratedRegex(@"\b[A-Z]+(?:/[A-Z0-9][A-Za-z0-9.]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
