using System.Text.RegularExpressions;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Separates what is printed on every page or beside the text from the text itself: job numbers, page numbers, running heads and the
/// lists of links that programs write at a page's end.
/// </summary>
internal static partial class FurnitureLines
{
    /// <summary>Lines of the first page that may hold the masthead, whose symbol is no running head.</summary>
    private const int MastheadLines = 12;

    /// <summary>Pages on which a line must be at the edge to be a running head.</summary>
    private const int RepeatedPages = 3;

    /// <summary>Lines of the deepest running head.</summary>
    private const int DeepestHead = 3;

    public static void Mark(string text, List<PhysicalLine> lines, LineRole[] roles)
    {
        MarkForms(text, lines, roles);
        MarkLinks(text, lines, roles);
        MarkRepeatedSymbols(text, lines, roles);
        MarkRunningHeads(text, lines, roles);
        MarkPageNumbers(text, lines, roles);
    }

    private static void MarkForms(string text, List<PhysicalLine> lines, LineRole[] roles)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            ReadOnlySpan<char> line = Of(text, lines[i]);
            if (JobNumberLine().IsMatch(line) || PageWordLine().IsMatch(line) || Rule().IsMatch(line) || HasLeaders(line))
            {
                roles[i] = LineRole.Furniture;
            }
        }
    }

    /// <summary>
    /// Lines of bare links that programs write at a page's end: several in a row, one to the documents' own server, or one alone to
    /// which no word before it leads.
    /// </summary>
    private static void MarkLinks(string text, List<PhysicalLine> lines, LineRole[] roles)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (IsLink(text, lines, i)
                && (DocumentLink().IsMatch(Of(text, lines[i])) || IsLink(text, lines, i - 1) || IsLink(text, lines, i + 1)
                    || StandsAlone(text, lines, i)))
            {
                roles[i] = LineRole.Furniture;
            }
        }
    }

    /// <summary>Whether an address with its scheme is no part of a sentence that leads to it (<c>available at</c>).</summary>
    private static bool StandsAlone(string text, List<PhysicalLine> lines, int i) =>
        Scheme().IsMatch(Of(text, lines[i])) && (i == 0 || !LeadsToLink().IsMatch(Of(text, lines[i - 1])));

    private static bool IsLink(string text, List<PhysicalLine> lines, int i) =>
        i >= 0 && i < lines.Count && LinkLine().IsMatch(Of(text, lines[i]));

    /// <summary>
    /// A line that holds only a symbol is a running head if another line does the same, or the head of the document names it; the first
    /// may be the masthead's. Older documents print the language below it.
    /// </summary>
    private static void MarkRepeatedSymbols(string text, List<PhysicalLine> lines, LineRole[] roles)
    {
        var bySymbol = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Count; i++)
        {
            if (SymbolLine().Match(text[lines[i].Start..lines[i].End]) is { Success: true } match)
            {
                string symbol = match.Groups["symbol"].Value;
                (bySymbol.TryGetValue(symbol, out List<int>? places) ? places : bySymbol[symbol] = []).Add(i);
            }
        }

        string head = lines.Count == 0 ? "" : text[..lines[Math.Min(lines.Count, MastheadLines) - 1].End];
        foreach ((string symbol, List<int> places) in bySymbol)
        {
            bool repeated = places.Count > 1 || head.IndexOf(symbol, StringComparison.Ordinal) is >= 0 and var at
                && at < lines[places[0]].Start;
            foreach (int i in places.Where(i => repeated && (i >= MastheadLines || i != places[0])))
            {
                roles[i] = LineRole.Furniture;
                if (i >= MastheadLines && i + 1 < lines.Count && LanguageLine().IsMatch(Of(text, lines[i + 1])))
                {
                    roles[i + 1] = LineRole.Furniture;
                }
            }
        }
    }

    /// <summary>Lines at the edge of page after page, digits ignored: the outermost first, then those under them.</summary>
    private static void MarkRunningHeads(string text, List<PhysicalLine> lines, LineRole[] roles)
    {
        int pages = lines.Count == 0 ? 0 : lines[^1].Page;
        for (int depth = 0; depth < DeepestHead && pages > 0; depth++)
        {
            foreach (bool top in (bool[])[true, false])
            {
                MarkEdge(text, lines, roles, top, depth, pages);
            }
        }

        MarkBesideFurniture(text, lines, roles);
    }

    private static void MarkEdge(string text, List<PhysicalLine> lines, LineRole[] roles, bool top, int depth, int pages)
    {
        var edges =
            EdgeLines(lines, roles, top, depth).GroupBy(
                i => Digits().Replace(text[lines[i].Start..lines[i].End], "0"), StringComparer.Ordinal);
        foreach (var same in edges.Where(g => g.Key.Any(char.IsLetter)))
        {
            int[] on = [.. same.Select(i => lines[i].Page).Distinct().Order()];
            if (RunningHeads.Repeat(text[lines[same.First()].Start..lines[same.First()].End], on, pages, top, depth == 0))
            {
                foreach (int i in same.Where(i => i >= MastheadLines || lines[i].Page != lines[0].Page))
                {
                    roles[i] = LineRole.Furniture;
                }
            }
        }
    }

    /// <summary>The lines of each page at a depth from its edge, where all lines outside of them are furniture.</summary>
    private static IEnumerable<int> EdgeLines(List<PhysicalLine> lines, LineRole[] roles, bool top, int depth)
    {
        int step = top ? 1 : -1;
        int first = top ? 0 : lines.Count - 1;
        for (int i = first, at = 0, page = -1; i >= 0 && i < lines.Count; i += step)
        {
            at = lines[i].Page != page ? 0 : at < 0 ? -1 : at + 1;
            page = lines[i].Page;
            if (at == depth)
            {
                yield return i;
            }

            if (at >= 0 && roles[i] != LineRole.Furniture)
            {
                at = -2;
            }
        }
    }

    /// <summary>In a file without pages, lines right beside a symbol or job number that come again beside others.</summary>
    private static void MarkBesideFurniture(string text, List<PhysicalLine> lines, LineRole[] roles)
    {
        if (lines.Count == 0 || lines[^1].Page > 0)
        {
            return;
        }

        var beside = Enumerable.Range(0, lines.Count).Where(i => i >= MastheadLines && roles[i] == LineRole.Body && Beside(roles, i))
            .GroupBy(i => Digits().Replace(text[lines[i].Start..lines[i].End], "0"), StringComparer.Ordinal);
        foreach (var same in beside.Where(g => g.Count() >= RepeatedPages && g.Key.Any(char.IsLetter) && !RunningText.EndsSentence(g.Key)))
        {
            foreach (int i in same)
            {
                roles[i] = LineRole.Furniture;
            }
        }
    }

    /// <summary>Bare numbers that are at the edge of a page or beside other furniture.</summary>
    private static void MarkPageNumbers(string text, List<PhysicalLine> lines, LineRole[] roles)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (PageNumberLine().IsMatch(Of(text, lines[i])) && (AtPageEdge(lines, i) && lines[i].Page > 0 || Beside(roles, i)))
            {
                roles[i] = LineRole.Furniture;
            }
        }
    }

    private static bool AtPageEdge(List<PhysicalLine> lines, int i) =>
        i == 0 || i + 1 == lines.Count || lines[i - 1].Page != lines[i].Page || lines[i + 1].Page != lines[i].Page;

    private static bool Beside(LineRole[] roles, int i) =>
        i > 0 && roles[i - 1] == LineRole.Furniture || i + 1 < roles.Length && roles[i + 1] == LineRole.Furniture;

    /// <summary>
    /// Whether a line of a table of contents leads to its page: dots, or dots and spaces, or ellipses, then figures to the end.
    /// </summary>
    private static bool HasLeaders(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !char.IsDigit(line[^1]))
        {
            return false;
        }

        int tail = line.Length;
        while (tail > 0 && (char.IsWhiteSpace(line[tail - 1]) || char.IsDigit(line[tail - 1]) || line[tail - 1] is '.' or '-' or '–'))
        {
            tail--;
        }

        return line[tail..].Contains("....", StringComparison.Ordinal)
            || line[tail..].Contains(". . . . ", StringComparison.Ordinal)
            || line[..tail].EndsWith("……", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> Of(string text, PhysicalLine line) => text.AsSpan(line.Start, line.Length);

    /// <summary>A rule of underscores or dashes: what parts footnotes from the text, or ends a document.</summary>
    [GeneratedRegex(@"^[_─━—–-]{5,}$", RegexOptions.CultureInvariant)]
    internal static partial Regex Rule();

    [GeneratedRegex(@"^<?(https?://|www\.)[^\s<>]+>?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LinkLine();

    [GeneratedRegex(
        @"^<?https?://(www\.)?(undocs\.org|docs\.un\.org|daccess-ods\.un\.org)/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DocumentLink();

    [GeneratedRegex("^<?https?://", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    /// <summary>Words and signs before an address that belongs to the sentence.</summary>
    [GeneratedRegex(
        @"([:(<,]|\b(at|on|from|via|see|and|website|адресу|адресам|ссылке|сайте|странице|на|см\.|и))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadsToLink();

    /// <summary>
    /// Job numbers of the United Nations' printers with language, dates, page and bar code: <c>GE.19-13879 (R) 210819 230819</c>,
    /// <c>2/20 V.21-01234</c>.
    /// </summary>
    [GeneratedRegex(
        @"^(\d{1,3}(/\d{1,3})?\s+)?((GE|V|K|ME|HQ)\.\d{2}-\d{4,6}|"
            + @"\d{2}-\d{5})(\s*[\(（][A-ZА-Я]{1,2}[\)）])?(\s+\d{6})*(\s+\d{1,3}(/\d{1,3})?)?(\s+\*\d{7}\*)?$|^\*\s?\d{7}\s?\*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex JobNumberLine();

    [GeneratedRegex(
        @"^((page|стр\.|страница)\s*\d{1,3}((/|\s+of\s+|\s+из\s+)\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—])$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageWordLine();

    [GeneratedRegex(@"^\d{1,3}(/\d{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumberLine();

    [GeneratedRegex(
        @"^(\d{1,3}(/\d{1,3})?\s+)?(?<symbol>[A-Z]{1,8}(/[A-Za-z0-9.()\-]+)+( \(Part [IVX]+(/Add\.\d+)?\))?)"
            + @"(\s+\d{1,3}(/\d{1,3})?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex SymbolLine();

    [GeneratedRegex(
        @"^(english|french|russian|spanish|arabic|chinese|английский|русский|французский|испанский)( only)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LanguageLine();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
