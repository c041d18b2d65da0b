using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Finds the marks in running text that call footnotes where no type size shows them: figures glued to a word (<c>docket3,</c>) or to
/// the sign after it, or set apart by one space; figures in square brackets (<c>docket [3]</c>) only where the note is there. A mark counts when the marks count up from 1, or when it is the next of the footnotes
/// that the document has; where the footnotes themselves are missing, when it is glued to a word that the language knows.
/// </summary>
internal static partial class FootnoteCalls
{
    /// <summary>Footnotes in a row whose calls may be missing before a glued figure is no call any more.</summary>
    private const int MissingCalls = 3;

    private const int ShortestWord = 4;

    /// <summary>Marks 1, 2, 3… in a row, accepted even if no footnotes were found.</summary>
    private const int ShortestChain = 3;

    /// <summary>Stems of words that a bare number follows.</summary>
    private static readonly HashSet<string> NumberedNouns = new(
        new[]
        {
            "статья", "пункт", "подпункт", "приложение", "глава", "раздел", "часть", "резолюция", "решение", "таблица", "рисунок",
            "страница", "том", "цель", "задача", "показатель", "сессия", "этап", "правило", "принцип", "дополнение", "группа", "около",
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
            "article", "paragraph", "annex", "chapter", "section", "part", "resolution", "decision", "table", "figure", "page", "volume",
            "goal", "target", "indicator", "session", "phase", "step", "item", "rule", "principle", "supplement", "group", "about",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        }.Select(noun => Stemmer.Stem(noun, Language.Unknown)),
        StringComparer.Ordinal);

    /// <param name="text">The manuscript's text.</param>
    /// <param name="passages">Lines of running text, in order.</param>
    /// <param name="notes">The document's footnotes in order: place and mark.</param>
    /// <returns>The marks, in order.</returns>
    public static List<StyledSpan> Find(
        string text, IReadOnlyList<(int Start, int End)> passages, IReadOnlyList<(int Start, string Mark)> notes)
    {
        List<Call> calls = [.. passages.SelectMany(passage => CallsIn(text, passage.Start, passage.End))];
        List<Call> chain = Chain(calls);
        List<Call> matching =
        [
            .. notes.Count == 0 ? calls.Where(call => call.Raised || Known(call))
                : Matching(calls.FindAll(call => !IsStar(call.Mark)), [.. notes.Where(n => !IsStar(n.Mark))])
                    .Concat(Matching(calls.FindAll(call => IsStar(call.Mark)), [.. notes.Where(n => IsStar(n.Mark))]))
                    .OrderBy(call => call.Start),
        ];
        List<Call> found = chain.Count >= ShortestChain && chain.Count >= matching.Count ? chain : matching;
        return [.. found.Select(call => new StyledSpan(call.Start, call.End, TextStyle.Superscript))];
    }

    /// <returns>A mark with raised figures set as plain ones.</returns>
    public static string Plain(string mark) =>
        string.Concat(mark.Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? (char)('0' + i) : c));

    private static IEnumerable<Call> CallsIn(string text, int start, int end)
    {
        for (Match match = CallForm().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            Group mark = match.Groups["mark"];
            string word = match.Groups["word"].Value;
            bool raised = mark.Value[0] > '\u007F';
            bool inSymbol = TokenBefore(text, start, mark.Index).Contains('/');
            if (!inSymbol && (raised ? !IsUnit(word) : !Abbreviation().IsMatch(word)))
            {
                yield return new Call(mark.Index, mark.Index + mark.Length, Plain(mark.Value), word, match.Groups["sign"].Value, raised);
            }
        }
    }

    private static ReadOnlySpan<char> TokenBefore(string text, int start, int end)
    {
        int from = end;
        while (from > start && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        return text.AsSpan(from, end - from);
    }

    /// <returns>The calls that count up from 1, with no more than one number missing between two.</returns>
    private static List<Call> Chain(List<Call> calls)
    {
        var chain = new List<Call>();
        int last = 0;
        foreach (Call call in calls)
        {
            if (!call.Spaced && !IsAbbreviation(call) && int.TryParse(call.Mark, CultureInfo.InvariantCulture, out int mark)
                && (mark == last + 1 || last > 0 && mark == last + 2))
            {
                chain.Add(call);
                last = mark;
            }
        }

        return chain;
    }

    /// <summary>"JS1", "JS2": a figure behind capitals is a part of the abbreviation.</summary>
    private static bool IsAbbreviation(Call call) => call.Glued && !call.Raised && call.Word.All(char.IsUpper);

    private static IEnumerable<Call> Matching(List<Call> calls, IReadOnlyList<(int Start, string Mark)> notes)
    {
        HashSet<string> glued = [.. calls.Where(call => call.Glued).Select(call => call.Mark)];
        int next = 0;
        foreach (Call call in calls)
        {
            int reach = call.Glued ? MissingCalls : 1;
            int note = Enumerable.Range(next, Math.Min(reach, notes.Count - next))
                .FirstOrDefault(i => notes[i].Mark == call.Mark && notes[i].Start > call.Start, -1);
            if (note < 0 || !call.Glued && (glued.Contains(call.Mark) || Numbered(call)))
            {
                continue;
            }

            next = note + 1;
            yield return call;
        }
    }

    /// <summary>Asterisks are counted apart from figures: the note to a symbol may be the last of all.</summary>
    private static bool IsStar(string mark) => mark[0] == '*';

    private static bool Numbered(Call call) =>
        call.Spaced && call.Mark[^1] != '/' && NumberedNouns.Contains(Stemmer.Stem(call.Word.ToLowerInvariant(), Language.Unknown));

    private static bool Known(Call call) =>
        call.Glued && call.Word.Length >= ShortestWord && char.IsLower(call.Word[^1]) && char.IsAsciiDigit(call.Mark[0])
        && Vocabulary.Knows(call.Word, call.Word.Any(c => c is >= 'Ѐ' and <= 'ӿ') ? Language.Russian : Language.English);

    private static bool IsUnit(string word) => word is "m" or "km" or "cm" or "м" or "км" or "см";

    // No word is longer; without a bound a line of a million letters takes the square of its length.
    /// <summary>
    /// A word, what is between it and the figure, and the figure with nothing but space or a sign after it (a figure set apart: a sign).
    /// </summary>
    [GeneratedRegex(
        @"(?<!\p{L})(?<word>\p{L}{2,40})(?<sign>[»”""’)\]]*[.,;:]?[»”""’)\]]*|[.,;:]\s(?=\d{1,3}/(?![\d\p{L}]))|"
            + @"[»”""’)\]]*\s(?=\d+(?:[.,;:»”]|/(?![\d\p{L}])|"
            + @"$))|\s?(?=\[))(?<mark>\[[1-9]\d{0,2}\]|[1-9]\d{0,2}/(?![\d\p{L}])|[1-9]\d{0,2}(?![\d/\p{L}]|[.,]\d|-\p{L})|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,4})",
        RegexOptions.CultureInvariant)]
    private static partial Regex CallForm();

    /// <summary>Abbreviations of a symbol or a title that figures follow without a space.</summary>
    [GeneratedRegex(
        "^(Add|Corr|Rev|Amend|Sub|No|Nos|para|paras|art|vol|п|пп|ст|гл|разд|табл|рис|т|тт|с|OP|PP|ОП|ПП|ПУ|ПЧ)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviation();

    /// <param name="Start">First code unit of the mark.</param>
    /// <param name="End">One past its last.</param>
    /// <param name="Mark">The mark in plain figures.</param>
    /// <param name="Word">The word before it.</param>
    /// <param name="Sign">What is between word and mark.</param>
    /// <param name="Raised">Whether its characters are raised figures themselves.</param>
    private sealed record Call(int Start, int End, string Mark, string Word, string Sign, bool Raised)
    {
        public bool Spaced => Sign is [.., var last] && char.IsWhiteSpace(last);

        public bool Glued => Raised || Mark[0] is '*' or '[' || !Spaced && !Sign.AsSpan().ContainsAny(".,;:");
    }
}
