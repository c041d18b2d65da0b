using System.Collections.Frozen;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Tells the lines of a masthead by their form.</summary>
internal static class HeadLines
{
    private static readonly FrozenSet<string> Languages = FrozenSet.ToFrozenSet(
        ["english", "russian", "french", "spanish", "arabic", "chinese", "english only", "english/french only", "английский", "русский", "французский", "испанский", "арабский", "китайский"], StringComparer.Ordinal);

    /// <summary>Nouns that names of bodies begin with, behind three other words at most.</summary>
    private static readonly FrozenSet<string> BodyNouns = FrozenSet.ToFrozenSet(
        [
            "committee", "commission", "council", "conference", "group", "board", "assembly", "congress", "forum", "subcommittee", "panel", "комитет", "комиссия", "совет",
            "конференция", "группа", "ассамблея", "конгресс", "форум", "подкомитет", "правление",
        ],
        StringComparer.Ordinal);

    private static readonly string[] Authors =
        ["report of the", "report by the", "note by the", "note of the", "доклад ", "записка ", "letter dated", "note verbale", "письмо "];

    public static bool IsUnitedNations(string lower) =>
        lower is "united nations" or "united" or "nations" or "организация объединенных наций" or "объединенные нации" or "объединенных наций" or "организация" or "a" or "e" or "s";

    public static bool IsLanguage(string lower) => Languages.Contains(lower);

    /// <summary><c>Twenty-eighth session</c>, <c>2019 session</c>, «Шестое совещание», «Основная сессия 2021 года».</summary>
    public static bool IsSession(string lower)
    {
        string[] words = lower.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int last = words.Length - 1;
        while (last > 0 && (words[last] is "года" or "of" || words[last].All(char.IsAsciiDigit)))
        {
            last--;
        }

        return words.Length is > 1 and <= 6 && (words[last] is "session" or "meeting" or "сессия" or "совещание");
    }

    public static bool IsAgenda(string lower) =>
        StartsWithNumber(lower, "agenda item") || StartsWithNumber(lower, "agenda items") || StartsWithNumber(lower, "item") || StartsWithNumber(lower, "items")
        || StartsWithNumber(lower, "пункт") || StartsWithNumber(lower, "пункты") || lower.StartsWith("provisional agenda item", StringComparison.Ordinal);

    /// <summary>Place and days, or days alone: <c>Vienna, 27–29 July 2020</c>, <c>24 February–20 March 2020</c>.</summary>
    public static bool IsPlace(string text)
    {
        int day = text.AsSpan().IndexOfAnyInRange('0', '9');
        string place = day < 0 ? text : text[..day].TrimEnd();
        bool places = place.Length == 0 || (char.IsUpper(place[0]) && place.EndsWith(',') && place.Split(' ').Length <= 6);
        string[] words = text.ToLowerInvariant().Split([' ', '\u00a0', ',', '–', '—', '-'], StringSplitOptions.RemoveEmptyEntries);
        bool month = Array.Exists(words, DateWords.IsMonth);
        bool year = words.Length > 1 && Array.Exists(words[^2..], w => w.Length >= 4 && w[..4].All(char.IsAsciiDigit));
        bool range = text.AsSpan().ContainsAny('–', '—', '-') || Array.Exists(words, w => w is "to" or "and" or "и");
        return day >= 0 && places && month && year && words.Length <= 14 && (range || place.Length > 0);
    }

    public static bool IsBody(string lower) => lower.Split(' ').Take(4).Any(BodyNouns.Contains) && !IsAuthor(lower);

    /// <summary>A row of capitals, figures and points between slashes, whatever body it stands for: <c>ABC/EG.2/2019/5</c>.</summary>
    public static bool IsSymbolShaped(string text) =>
        text.Length is >= 5 and <= 60
        && char.IsAsciiLetterUpper(text[0])
        && text.Count(c => c == '/') >= 2
        && text.Any(char.IsAsciiDigit)
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '(' or ')');

    public static bool IsAuthor(string lower) => Array.Exists(Authors, a => lower.StartsWith(a, StringComparison.Ordinal));

    /// <summary>The line of a draft that names its sponsors: <c>Chile and Norway: draft resolution</c>.</summary>
    public static bool IsSponsors(string lower) =>
        lower.Contains(':') && (lower.EndsWith("draft resolution", StringComparison.Ordinal) || lower.EndsWith("draft decision", StringComparison.Ordinal)
            || lower.EndsWith("проект резолюции", StringComparison.Ordinal) || lower.EndsWith("проект решения", StringComparison.Ordinal));

    public static bool IsStatement(string lower) =>
        lower.StartsWith("statement by", StringComparison.Ordinal) || lower.StartsWith("statement of", StringComparison.Ordinal) || lower.StartsWith("statement on behalf", StringComparison.Ordinal)
        || lower.StartsWith("intervention by", StringComparison.Ordinal) || lower.StartsWith("remarks by", StringComparison.Ordinal) || lower.StartsWith("выступление ", StringComparison.Ordinal)
        || lower.StartsWith("заявление ", StringComparison.Ordinal);

    public static bool IsJobNumber(string text) => JobNumber.Is(text);

    private static bool StartsWithNumber(string lower, string word)
    {
        if (!lower.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        string rest = lower[word.Length..].TrimStart();
        return rest.Length > 0 && rest.Length < lower.Length - word.Length && char.IsAsciiDigit(rest[0]);
    }
}
