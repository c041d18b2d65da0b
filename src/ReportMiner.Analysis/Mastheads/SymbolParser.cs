using System.Collections.Immutable;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Reads document symbols by the grammar of United Nations symbols.</summary>
/// <remarks>
/// A symbol is a row of parts between slashes: bodies, then the nature of the document, session or year and number, then modifications
/// (<c>UNODC/CCPCJ/EG.4/2020/L.1/Add.1</c>). The tables are in <see cref="SymbolParts"/>. Resolutions of the World Health Assembly and
/// documents of its Executive Board have a series of their own (<c>WHA66.10</c>, <c>EB150/3</c>).
/// </remarks>
internal static class SymbolParser
{
    /// <param name="text">A symbol as printed; white space inside, footnote asterisks and a final full stop are taken off.</param>
    /// <returns>The parts; a symbol whose shape the grammar does not explain is kept as text with its modifications,
    /// <see cref="DocumentSymbol.Recognised"/> being false.</returns>
    public static DocumentSymbol Parse(string text)
    {
        string clean = Clean(text);
        return HealthSymbol.Read(clean) ?? Read(clean) ?? new DocumentSymbol { Text = clean, Modifications = Modifications(clean) };
    }

    /// <summary>Finds the symbols in a text, also those that a line break or space parts behind a slash (<c>A/RES/ 74/247</c>).</summary>
    /// <returns>Symbols that the grammar explains, in order of the text; they do not overlap.</returns>
    public static IEnumerable<SymbolMention> FindAll(string text) => SymbolScanner.Scan(text);

    private static string Clean(string text)
    {
        string trimmed = SymbolScanner.Latinize(text).Trim().TrimEnd('*', '†', '.', ',', ';', ' ', '\u00a0');
        int bracket = trimmed.IndexOf('(', StringComparison.Ordinal);
        string head = bracket < 0 ? trimmed : trimmed[..bracket];
        string tail = bracket < 0 ? "" : trimmed[bracket..];
        string joined = string.Concat(head.Where(c => !char.IsWhiteSpace(c) && c != '*'));
        return tail.Length > 0 && bracket > 0 && char.IsWhiteSpace(trimmed[bracket - 1]) ? $"{joined} {tail}" : joined + tail;
    }

    /// <summary>What modifies a document of a body that no table names: the last parts of the symbol, behind a number.</summary>
    private static ImmutableArray<string> Modifications(string symbol)
    {
        string[] parts = symbol.Split('/');
        int first = parts.Length;
        while (first > 0 && SymbolParts.IsNumberedModifier(parts[first - 1]))
        {
            first--;
        }

        return first >= 2 && parts[first - 1].Any(char.IsAsciiDigit) ? [.. parts[first..]] : [];
    }

    private static DocumentSymbol? Read(string symbol)
    {
        string[] parts = symbol.Split('/');
        if (parts.Length < 2 || !SymbolParts.IsRoot(parts[0]) || DoubleSymbol(symbol) is not { } own)
        {
            return null;
        }

        parts = own.Split('/');
        var bodies = ImmutableArray.CreateBuilder<string>();
        var modifications = ImmutableArray.CreateBuilder<string>();
        var numbers = new List<string>();
        string? nature = null;
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            if (SymbolParts.IsModifier(part))
            {
                modifications.Add(part);
            }
            else if (modifications.Count > 0)
            {
                return null;
            }
            else if (SymbolParts.IsNumber(part))
            {
                numbers.Add(part);
            }
            else if (i > 0 && SymbolParts.IsNature(part) && !(part == "COP" || part == "BUR"))
            {
                nature = NatureOf(part, numbers, nature);
            }
            else if (i == 0 || SymbolParts.IsBody(part))
            {
                bodies.Add(part);
            }
            else
            {
                return null;
            }
        }

        return numbers.Count == 0 && nature is null
            ? null
            : new DocumentSymbol
            {
                Text = symbol,
                Bodies = bodies.ToImmutable(),
                Nature = nature,
                Session = numbers is [{ Length: > 0 } session, _, ..] ? session : null,
                Number = numbers.LastOrDefault(),
                Modifications = modifications.ToImmutable(),
                Recognised = true,
            };
    }

    /// <summary><c>L.6</c> is the nature L and the number 6.</summary>
    private static string NatureOf(string part, List<string> numbers, string? before)
    {
        int dot = part.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            numbers.Add(part[(dot + 1)..]);
            if (numbers.Count == 1)
            {
                numbers.Insert(0, "");
            }
        }

        return before ?? (dot < 0 ? part : part[..dot]);
    }

    /// <returns>The first symbol of a double one (<c>A/74/130-E/2019/70</c>), the symbol itself where it is single.</returns>
    private static string? DoubleSymbol(string symbol)
    {
        int joint = symbol.AsSpan().IndexOfAny('-', '–');
        while (joint > 0 && joint + 2 < symbol.Length)
        {
            string second = symbol[(joint + 1)..];
            if (second.Contains('/') && SymbolParts.IsRoot(second.Split('/')[0]))
            {
                return Read(second) is null ? null : symbol[..joint];
            }

            int next = symbol.AsSpan(joint + 1).IndexOfAny('-', '–');
            joint = next < 0 ? -1 : joint + 1 + next;
        }

        return symbol;
    }
}
