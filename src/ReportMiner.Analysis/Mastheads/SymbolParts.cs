using System.Collections.Frozen;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>The parts of document symbols that a table lists; after the Dag Hammarskjöld Library's guide to document symbols.</summary>
internal static class SymbolParts
{
    /// <summary>First parts: principal organs and the bodies and programmes with a series of their own.</summary>
    private static readonly FrozenSet<string> Roots = FrozenSet.ToFrozenSet(
        [
            "A", "S", "E", "T", "ST", "DP", "TD", "ID", "IDB", "GC", "CCPR", "CEDAW", "CERD", "CRC", "CRPD", "CAT", "CED", "CMW", "HRI",
            "CTOC", "CAC", "UNODC", "UNEP", "UNFCCC", "FCCC",
            "CBD", "ICCD", "UNICEF", "UNCTAD", "UNHCR", "HSP", "HS", "LOS", "SPLOS", "ISBA", "CLCS", "CD", "NPT", "BWC", "CCW", "APLC",
            "CCM", "ATT", "PCNICC", "ICC", "JIU", "UNITAR", "UNU",
            "WFP", "DC", "PC", "PBC", "AT", "SG", "UNW", "DPPS", "ECE", "EB", "TRADE", "ENERGY", "TRANS", "UNFF", "INSTRAW", "PPRC", "CPD",
            "MAG", "UNAT", "ESCAP", "ECA", "ECLAC", "LC", "ISDR",
            "UNAIDS", "UNRISD", "NPT", "SS", "OPCAT", "SPT", "CES", "INFCIRC", "WTO", "WMO", "IOPC", "UPU",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Natures = FrozenSet.ToFrozenSet(
        [
            "RES", "DEC", "L", "CRP", "WP", "INF", "NGO", "PV", "SR", "PRST", "MIN", "RT", "PET", "BUR", "SPEC", "GOV", "NI", "NC", "CO",
            "Q", "RPT", "R", "DESC", "CW", "TF", "INV", "LIST", "RAP", "NV", "FR", "AGENDA", "DIV", "LIM", "RSS", "OP", "COP", "DB"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Modifiers = FrozenSet.ToFrozenSet(
        [
            "Add", "Rev", "Corr", "Amend", "Suppl", "Summary", "Excerpt", "Annex", "App", "Resumption", "Result", "Part", "Amendment",
            "Addendum"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Bodies = FrozenSet.ToFrozenSet(
        [
            "HRC", "CONF", "AC", "CN", "C", "WG", "SC", "EG", "PC", "BUR", "COP", "COSP", "CCPCJ", "CND", "UPR", "IRG", "EM", "ICEF", "DP",
            "FPA", "OPS", "ES", "INC", "PREP", "ISDR", "SGB", "AI", "IC",
            "GE", "B", "IRC", "SCF", "SBI", "SBSTA", "CP", "CMP", "CMA", "AWG", "TF", "NGO", "GC", "PFII", "COM", "TASK", "SER", "CEP",
            "TC", "OPA", "AWGLCA", "PP", "EC", "SUB", "ADM", "CTC", "LEG", "ESA",
            "SG", "DPI", "TAO", "PER", "PSCA", "CS", "ETHICS", "ITC", "MIN", "EXCOM", "ST", "STIC", "COMMITTEE", "EDU", "D", "RC", "F",
            "NL", "EGM", "ETM", "MOP", "MC", "TEG", "HLPF", "CEB", "ITCP", "BIO",
        ],
        StringComparer.Ordinal);

    public static bool IsRoot(string part) => Roots.Contains(part);

    public static bool IsNature(string part) => Natures.Contains(Letters(part));

    public static bool IsModifier(string part) => Modifiers.Contains(Letters(part)) && part.Contains('.');

    /// <summary><c>Rev.1</c>, <c>Add.12</c>: a modifier with a number and nothing else.</summary>
    public static bool IsNumberedModifier(string part) =>
        IsModifier(part) && part[(part.IndexOf('.', StringComparison.Ordinal) + 1)..] is { Length: > 0 } number
            && number.All(char.IsAsciiDigit);

    public static bool IsBody(string part) => Bodies.Contains(Letters(part)) || IsCountry(part);

    /// <summary>A session or year: <c>74</c>, <c>2020</c>, <c>S-32</c>, <c>ES-11</c>, <c>78(LVI)</c>, <c>3201 (S-VI)</c>.</summary>
    public static bool IsNumber(string part)
    {
        string bare = part.StartsWith("S-", StringComparison.Ordinal)
            ? part[2..]
            : part.StartsWith("ES-", StringComparison.Ordinal) ? part[3..] : part;
        int digits = 0;
        while (digits < bare.Length && char.IsAsciiDigit(bare[digits]))
        {
            digits++;
        }

        return digits > 0 && IsNumberTail(bare[digits..]);
    }

    /// <summary>
    /// <c>A</c> of a resolution in parts, <c>(XXVI)</c>, <c>(Vol. II)</c>, <c>(2025)</c>, <c>-E</c> of a double symbol, <c>A-L</c>.
    /// </summary>
    private static bool IsNumberTail(string tail)
    {
        string bare = tail.Trim();
        return bare.Length == 0
            || (bare.Length == 1 && char.IsAsciiLetterUpper(bare[0]))
            || (bare.Length == 3 && bare[1] is '-' or '–' && char.IsAsciiLetterUpper(bare[0]) && char.IsAsciiLetterUpper(bare[2]))
            || (bare[0] == '(' && bare[^1] == ')')
            || (bare[0] == '-' && bare.Length > 1 && bare[1..].All(char.IsAsciiDigit));
    }

    private static bool IsCountry(string part) => part.Length == 3 && part.All(char.IsAsciiLetterUpper);

    /// <returns>The letters of a part before its number: <c>CN</c> of <c>CN.15</c>.</returns>
    private static string Letters(string part)
    {
        int dot = part.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? part : part[..dot];
    }
}
