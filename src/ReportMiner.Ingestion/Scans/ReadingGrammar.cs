using System.Text;
using System.Text.RegularExpressions;

namespace ReportMiner.Ingestion.Scans;

/// <summary>Mends what the grammar of symbols, dates and session numbers shows to be misread: «5/10306», «[971 года», «(ХХУП)».</summary>
internal static partial class ReadingGrammar
{
    private const int LastCentury = 19;

    /// <summary>First parts of symbols; anything else may be another word, or misread altogether.</summary>
    private static readonly HashSet<string> Organs = new(StringComparer.Ordinal)
    {
        "A", "E", "S", "T", "ST", "TD", "CAT", "CCPR", "CERD", "CRC", "CMW", "CEDAW", "CAC", "COSP", "CTOC", "DP", "HSP", "ID", "IDB",
        "NPT", "UNEP",
    };

    private static readonly Dictionary<char, char> LatinOf = new()
    {
        ['А'] = 'A', ['В'] = 'B', ['С'] = 'C', ['Е'] = 'E', ['Н'] = 'H', ['К'] = 'K', ['М'] = 'M', ['О'] = 'O', ['Р'] = 'P', ['Т'] = 'T',
        ['Х'] = 'X', ['У'] = 'V', ['Ѕ'] = 'S', ['І'] = 'I',
    };

    private static readonly Dictionary<string, string> RomanOf = new(StringComparer.Ordinal)
    {
        ["Х"] = "X", ["X"] = "X", ["У"] = "V", ["V"] = "V", ["Ш"] = "III", ["П"] = "II", ["Г"] = "I", ["I"] = "I", ["!"] = "I", ["1"] = "I",
        ["|"] = "I", ["l"] = "I", ["Т"] = "I", ["Л"] = "II", ["Ц"] = "II",
    };

    /// <param name="word">A word as it was read.</param>
    /// <param name="next">The word after it; empty for none.</param>
    /// <returns>The word that it is; <see langword="null"/> where nothing is to mend.</returns>
    public static string? Mend(string word, string next) => Symbol(word) ?? Session(word) ?? Year(word, next);

    /// <returns>The session that a line names after the number of a resolution: <c>XXVI</c> of <c>2758 (XXVI).</c></returns>
    public static string? SessionOf(ScannedLine line) =>
        IsNumbered(line) && SessionForm().Match(line.Words[1].Text) is { Success: true } match
            && RomanNumber().IsMatch(match.Groups["key"].Value)
            ? match.Groups["key"].Value
            : null;

    /// <summary>Whether something like a session follows the number of a resolution.</summary>
    public static bool HasSessionLike(ScannedLine line) => IsNumbered(line) && SessionLike().IsMatch(line.Words[1].Text);

    private static bool IsNumbered(ScannedLine line) => line.Words.Length > 2 && ResolutionNumber().IsMatch(line.Words[0].Text);

    /// <summary>The first parts of a symbol are Latin letters; a council's S precedes a long number or a further part.</summary>
    private static string? Symbol(string word)
    {
        if (CouncilSymbol().IsMatch(word))
        {
            return word.Replace("5/", "S/", StringComparison.Ordinal);
        }

        if (SymbolForm().Match(word) is not { Success: true } match)
        {
            return null;
        }

        string head = match.Groups["head"].Value, latin = string.Concat(head.Select(static c => LatinOf.GetValueOrDefault(c, c)));
        return latin == head || !Organs.Contains(latin.Split('/')[0]) || latin.Any(static c => c is >= 'А' and <= 'я')
            ? null
            : word.Replace(head, latin, StringComparison.Ordinal);
    }

    private static string? Session(string word)
    {
        if (SessionForm().Match(word) is not { Success: true } match)
        {
            return null;
        }

        string key = match.Groups["key"].Value;
        var roman = new StringBuilder();
        foreach (char sign in key)
        {
            roman.Append(RomanOf.GetValueOrDefault(sign.ToString(), "?"));
        }

        string mended = roman.ToString();
        return mended != key && RomanNumber().IsMatch(mended) ? word.Replace(key, mended, StringComparison.Ordinal) : null;
    }

    private static string? Year(string word, string next)
    {
        if (YearForm().Match(word) is not { Success: true } match || !(Years().IsMatch(next) || word.EndsWith('.') || next.Length == 0))
        {
            return null;
        }

        string key = match.Groups["key"].Value;
        string year =
            key.Replace('[', '1').Replace(']', '1').Replace('|', '1').Replace('l', '1').Replace('I', '1').Replace('З', '3')
                .Replace('О', '0').Replace('о', '0');
        return year != key && int.TryParse(year, out int number) && number / 100 is LastCentury or LastCentury + 1
            ? word.Replace(key, year, StringComparison.Ordinal)
            : null;
    }

    [GeneratedRegex(@"^\(?5/(\d{4,6}|RES/|PV[./]|PRST/)", RegexOptions.CultureInvariant)]
    private static partial Regex CouncilSymbol();

    [GeneratedRegex(@"^[(«""]?(?<head>[A-ZА-Я]{1,6}(/[A-ZА-Я]{1,6})*)/[\d\w.]", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolForm();

    [GeneratedRegex(@"^\(?(?<key>[ХX][ХXУVШПГI!1|lТЛЦ]{1,6})\)[.,;]?$", RegexOptions.CultureInvariant)]
    private static partial Regex SessionForm();

    [GeneratedRegex(@"^\d{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex ResolutionNumber();

    [GeneratedRegex(@"^\([ХX][^\s]{2,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex SessionLike();

    [GeneratedRegex("^X{0,4}(IX|IV|V?I{0,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex RomanNumber();

    [GeneratedRegex(@"^(?<key>[\[\]|lI12][\dЗОо\[\]|l]{3})[.,;]?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearForm();

    [GeneratedRegex("^([гс]ода?[.,;]?$|г\\.)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Years();
}
