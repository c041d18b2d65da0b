using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>
/// Symbols of the World Health Organization's governing bodies: <c>WHA66.10</c>, <c>WHA65(8)</c>, <c>EB150/3</c>, <c>EB130.R7</c>,
/// <c>A66/9</c>.
/// </summary>
internal static class HealthSymbol
{
    public static DocumentSymbol? Read(string symbol)
    {
        string? body = symbol.StartsWith("WHA", StringComparison.Ordinal)
            ? "WHA"
            : symbol.StartsWith("EB", StringComparison.Ordinal) ? "EB" : null;
        if (body is null)
        {
            return null;
        }

        string rest = symbol[body.Length..];
        int digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 3 || digits == rest.Length)
        {
            return null;
        }

        string tail = rest[(digits + 1)..];
        bool resolution = rest[digits] == '.' && tail.TrimStart('R').Length > 0 && tail.TrimStart('R').All(char.IsAsciiDigit);
        bool decision = rest[digits] == '(' && tail.EndsWith(')') && tail[..^1].All(char.IsAsciiDigit);
        bool document = rest[digits] == '/' && tail.Length > 0 && char.IsAsciiDigit(tail[0]);
        return resolution || decision || document
            ? new DocumentSymbol
            {
                Text = symbol,
                Bodies = [body],
                Nature = resolution ? "RES" : decision ? "DEC" : null,
                Session = rest[..digits],
                Number = tail.TrimStart('R').TrimEnd(')'),
                Recognised = true,
            }
            : null;
    }
}
