using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Finds symbols in running text by scanning once.</summary>
internal static class SymbolScanner
{
    private const string Cyrillic = "АВЕСТЅНРОКМХІ";
    private const string Latin = "ABECTSHPOKMXI";

    public static IEnumerable<SymbolMention> Scan(string text)
    {
        string latin = Latinize(text);
        int i = 0;
        while (i < latin.Length)
        {
            SymbolMention? mention = CanStart(latin, i) ? At(latin, i) : null;
            if (mention is { } found)
            {
                yield return found;
            }

            i = mention?.End ?? i + 1;
        }
    }

    /// <summary>
    /// Russian typists write А/RES/74/247 with a Cyrillic А: letters that look alike are read as Latin ones before a slash or full stop and
    /// figure.
    /// </summary>
    public static string Latinize(string text)
    {
        char[]? changed = null;
        for (int i = 0; i < text.Length; i++)
        {
            int at = Cyrillic.IndexOf(text[i], StringComparison.Ordinal);
            if (at >= 0 && InSymbol(text, i))
            {
                changed ??= text.ToCharArray();
                changed[i] = Latin[at];
            }
        }

        return changed is null ? text : new string(changed);
    }

    /// <summary>Whether a run of capitals around a letter touches a slash or a full stop with a figure behind it.</summary>
    private static bool InSymbol(string text, int i)
    {
        int start = i, end = i + 1;
        while (start > 0 && IsCapital(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsCapital(text[end]))
        {
            end++;
        }

        bool before = start > 0 && text[start - 1] == '/';
        bool after = end < text.Length && text[end] == '/' && end + 1 < text.Length
            && (char.IsAsciiDigit(text[end + 1]) || IsCapital(text[end + 1]) || text[end + 1] == ' ');
        bool numbered = end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) && before;
        bool single = end - start <= 4;
        return single && (after || numbered || (before && start > 1 && char.IsAsciiLetterOrDigit(text[start - 2])));
    }

    private static bool IsCapital(char c) => char.IsAsciiLetterUpper(c) || c is >= 'А' and <= 'Я' or 'Ѕ' or 'І';

    private static bool CanStart(string text, int i) =>
        char.IsAsciiLetterUpper(text[i])
            && (i == 0
                || !(char.IsLetterOrDigit(text[i - 1])
                    || (text[i - 1] is '/' or '.' or '-' && i > 1 && char.IsLetterOrDigit(text[i - 2]))));

    private static SymbolMention? At(string text, int start)
    {
        int extent = Extent(text, start);
        if (!text.AsSpan(start, extent - start).ContainsAny('/', '.', '('))
        {
            return null;
        }

        for (int end = extent; end > start + 2; end = Shorten(text, start, end))
        {
            DocumentSymbol symbol = SymbolParser.Parse(text[start..end]);
            if (symbol.Recognised)
            {
                return new SymbolMention(start, end, symbol);
            }
        }

        return null;
    }

    /// <summary>
    /// The longest stretch that can be a symbol: letters, figures, points, hyphens, slashes; white space only right behind a slash; one
    /// bracket.
    /// </summary>
    private static int Extent(string text, int start)
    {
        int i = start;
        while (i < text.Length)
        {
            bool part = char.IsAsciiLetterOrDigit(text[i]) || text[i] is '/' or '.' or '-';
            bool gap = text[i] is ' ' or '\u00a0' or '\n' && text[i - 1] == '/' && i + 1 < text.Length
                && char.IsAsciiLetterOrDigit(text[i + 1]);
            if (!part && !gap)
            {
                break;
            }

            i++;
        }

        int bracket = Bracket(text, i);
        i = bracket > i ? bracket : i;
        while (bracket <= start && i > start && text[i - 1] is '.' or '-' or '/' or ' ' or '\n' or '\u00a0')
        {
            i--;
        }

        return i;
    }

    /// <summary><c>(XXVI)</c>, <c>(2025)</c>, <c>(Vol. II)</c>, <c>(Part I)</c>, <c>(8)</c> behind the number.</summary>
    private static int Bracket(string text, int i)
    {
        int open = i + 1 < text.Length && text[i] is ' ' or '\u00a0' && text[i + 1] == '(' ? i + 1 : i;
        if (open >= text.Length || text[open] != '(' || open == 0)
        {
            return 0;
        }

        int close = text.IndexOf(')', open);
        string inside = close > open && close - open < 16 ? text[(open + 1)..close] : "";
        bool volume = inside.StartsWith("Vol.", StringComparison.Ordinal) || inside.StartsWith("Part", StringComparison.Ordinal)
            || inside.StartsWith("SUPP", StringComparison.Ordinal);
        bool session = inside.Length > 0 && inside.All(c => char.IsAsciiDigit(c) || c is 'I' or 'V' or 'X' or 'L' or 'S' or '-');
        return volume || session ? close + 1 : 0;
    }

    /// <summary>Takes off the last part, or the bracket.</summary>
    private static int Shorten(string text, int start, int end)
    {
        int cut = text.AsSpan(start, end - start - 1).LastIndexOfAny("/( .-");
        return cut <= 0 ? start : start + cut;
    }
}
