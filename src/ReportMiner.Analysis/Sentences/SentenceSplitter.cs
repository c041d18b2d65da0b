using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Sentences;

/// <summary>Splits a paragraph into sentences.</summary>
/// <remarks>
/// A full stop ends a sentence where a capital, a figure, an opening mark or the end of the text follows, unless an abbreviation, an
/// initial or a bare number precedes it. Closing brackets, quotation marks and footnote figures behind the stop stay with the sentence.
/// Text that runs on without a stop is cut where no sentence of a report goes on: readers look at all words of a sentence for each of them.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>UTF-16 code units of the longest sentence.</summary>
    private const int Longest = 10_000;

    private static readonly FrozenSet<string> EnglishAbbreviations = FrozenSet.ToFrozenSet(
        [
            "mr", "mrs", "ms", "messrs", "dr", "prof", "st", "no", "nos", "para", "paras", "art", "arts", "sect", "sects", "chap", "chaps",
            "vol", "vols",
            "fig", "figs", "p", "pp", "e.g", "i.e", "cf", "vs", "ibid", "op", "cit", "al", "rev", "add", "corr", "res", "doc", "suppl",
            "ed", "eds", "gen",
            "lt", "col", "ltd", "inc", "co", "u.s", "u.k", "u.n", "ca", "approx", "viz", "resp",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> RussianAbbreviations = FrozenSet.ToFrozenSet(
        [
            "г", "гг", "ст", "п", "пп", "подп", "см", "ср", "стр", "с", "рис", "табл", "им", "тыс", "млн", "млрд", "трлн", "руб", "долл",
            "т.е", "т.к", "т.н",
            "т", "тт", "др", "проф", "ред", "разд", "гл", "доп", "прим", "напр", "вып", "ул", "обл", "кв", "д", "пер", "изд", "гос", "акад",
            "в",
        ],
        StringComparer.Ordinal);

    /// <param name="text">A paragraph.</param>
    /// <param name="language">Its language decides which abbreviations apply; those of both if it is unknown.</param>
    /// <returns> Sentences in order, without the white space between them: half-open UTF-16 offsets in <paramref name="text"/>. Together
    /// they hold every character that is not white space.
    /// </returns>
    public static ImmutableArray<TextSpan> Split(string text, Language language)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        int start = SkipSpace(text, 0);
        for (int i = NextStop(text, start); i < text.Length; i = NextStop(text, i + 1))
        {
            start = CutLong(text, start, i, sentences);
            int end = Close(text, i + 1);
            int next = SkipSpace(text, end);
            if (next == text.Length || (next > end && Opens(text, next) && !(text[i] == '.' && IsAbbreviation(text, start, i, language))))
            {
                sentences.Add(new TextSpan(start, end));
                start = next;
                i = next - 1;
            }
        }

        start = CutLong(text, start, text.Length, sentences);
        int last = text.Length;
        while (last > start && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        if (last > start)
        {
            sentences.Add(new TextSpan(start, last));
        }

        return sentences.ToImmutable();
    }

    /// <summary>Cuts what is too long for a sentence, at white space where there is any.</summary>
    /// <returns>Where the rest begins.</returns>
    private static int CutLong(string text, int start, int end, ImmutableArray<TextSpan>.Builder sentences)
    {
        while (end - start > Longest)
        {
            int space = text.AsSpan(start, Longest).LastIndexOfAny(' ', '\n');
            int cut = start + (space > 0 ? space : Longest);
            sentences.Add(new TextSpan(start, cut));
            start = SkipSpace(text, cut);
        }

        return start;
    }

    /// <returns>The next mark that may end a sentence; the end of the text where there is none.</returns>
    private static int NextStop(string text, int i) => text.AsSpan(i).IndexOfAny(".!?…") is var next and >= 0 ? i + next : text.Length;

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>Takes what belongs to the sentence behind its stop: further stops, closing marks, footnote figures.</summary>
    private static int Close(string text, int i)
    {
        int stop = i - 1;
        while (i < text.Length && text[i] is '.' or '!' or '?' or '…' or ')' or ']' or '»' or '”' or '"' or '’' or '*')
        {
            i++;
        }

        int figures = i;
        while (figures < text.Length && IsFootnoteFigure(text[figures]))
        {
            figures++;
        }

        bool afterWord = stop > 0 && !char.IsDigit(text[stop - 1]);
        return figures > i && figures - i <= 3 && afterWord && (figures == text.Length || char.IsWhiteSpace(text[figures])) ? figures : i;
    }

    private static bool IsFootnoteFigure(char c) => char.IsAsciiDigit(c) || c is '¹' or '²' or '³' or (>= '⁰' and <= '⁹');

    private static bool Opens(string text, int i) =>
        char.IsUpper(text[i]) || char.IsDigit(text[i]) || text[i] is '«' or '“' or '"' or '(' or '[' or '—' or '–' or '•' or '*';

    private static bool IsAbbreviation(string text, int start, int stop, Language language)
    {
        int from = stop;
        while (from > start
            && (char.IsLetterOrDigit(text[from - 1]) || (text[from - 1] == '.' && from - 1 > start && char.IsLetter(text[from - 2]))))
        {
            from--;
        }

        string word = text[from..stop];
        if (word.Length == 0)
        {
            return false;
        }

        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return true;
        }

        if (EndsSentenceAnyway(text, from, word))
        {
            return false;
        }

        string lower = word.ToLowerInvariant();
        return (language != Language.Russian && EnglishAbbreviations.Contains(lower) && !IsNumberedNo(text, stop, lower))
            || (language != Language.English && RussianAbbreviations.Contains(lower))
            || IsListNumber(text, start, from, word);
    }

    /// <summary>«и т. д.», «и др.» with a capital behind them nearly always end the sentence.</summary>
    private static bool EndsSentenceAnyway(string text, int from, string word) =>
        (word is "д" or "п" && Preceded(text, from, "т.")) || (word == "др" && Preceded(text, from, "и"));

    private static bool Preceded(string text, int from, string by)
    {
        int end = from;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text.AsSpan(0, end).EndsWith(by, StringComparison.Ordinal);
    }

    /// <summary>The answer <c>No.</c> ends a sentence; <c>No. 5</c> does not.</summary>
    private static bool IsNumberedNo(string text, int stop, string lower)
    {
        int next = SkipSpace(text, stop + 1);
        return lower == "no" && next < text.Length && !char.IsDigit(text[next]);
    }

    /// <summary>A number that opens the paragraph is its label.</summary>
    private static bool IsListNumber(string text, int start, int from, string word) =>
        from == start && word.Length <= 4 && word.All(char.IsDigit) && start == SkipSpace(text, 0);
}
