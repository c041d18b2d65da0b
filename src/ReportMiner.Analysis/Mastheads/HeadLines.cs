using System.Collections.Frozen;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Recognises the lines of a masthead by their form.</summary>
internal static class HeadLines
{
    private static readonly FrozenSet<string> Languages = FrozenSet.ToFrozenSet(
        [
            "english", "russian", "french", "spanish", "arabic", "chinese", "english only", "english/french only", "английский", "русский",
            "французский", "испанский", "арабский", "китайский", "français", "español", "العربية", "中文",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> FieldNames = FrozenSet.ToFrozenSet(
        [
            "symbol", "document symbol", "body", "session", "date", "date of adoption", "adopted on", "language", "languages", "title",
            "type",
            "document type", "agenda", "place", "условное обозначение", "обозначение", "орган", "сессия", "дата", "дата принятия", "язык",
            "языки", "название", "тип", "вид документа", "место",
        ],
        StringComparer.Ordinal);

    /// <summary>Nouns that names of bodies begin with, behind three other words at most.</summary>
    private static readonly FrozenSet<string> BodyNouns = FrozenSet.ToFrozenSet(
        [
            "committee", "commission", "council", "conference", "group", "board", "assembly", "congress", "forum", "subcommittee", "panel",
            "mechanism", "body", "subcommission", "комитет",
            "комиссия", "совет", "конференция", "группа", "ассамблея", "конгресс", "форум", "подкомитет", "правление", "механизм", "орган",
            "коллегия", "подкомиссия",
        ],
        StringComparer.Ordinal);

    private static readonly string[] TitleStarts =
        ["report ", "draft ", "note ", "letter", "study ", "provisional", "annual report", "adoption ", "consideration ", "election",
            "special committee decision", "proposed ", "concluding ", "доклад", "проект",
            "записка", "письмо", "утверждение", "рассмотрение", "выборы", "заключительные", "исследование ", "заявление", "decisions ",
            "decision ", "resolution", "решени", "резолюци", "compendium", "list of ", "rules of procedure of"];

    private static readonly string[] AuthorStarts =
        ["report of the", "report by the", "note by the", "note of the", "progress report by the", "study by the", "study of the",
            "paper by the", "prepared by the", "transmitted by the", "submitted by the", "background paper",
            "доклад ", "записка ", "исследование ", "подготовлено ", "документ, подготовленный"];

    private static readonly string[] AuthorPersons =
        ["secretary-general", "secretariat", "director-general", "executive director", "executive secretary", "high commissioner",
            "administrator", "expert mechanism", "president of the", "independent expert", "special rapporteur", "special representative",
            "специального докладчика", "независимого эксперта", "специального представителя", "генерального секретаря", "секретариата",
            "директора-исполнителя", "генерального директора", "исполнительного секретаря", "верховного комиссара",
            "экспертного механизма"];

    private static readonly string[] Authors =
        [
            "report of the", "report by the", "report on the", "note by the", "note of the", "доклад ", "записка ", "letter dated",
            "note verbale", "письмо "
        ];

    public static bool IsUnitedNations(string lower) =>
        lower
            is "united nations" or "united" or "nations" or "организация объединенных наций" or "объединенные нации" or "объединенных наций"
                or "организация" or "a" or "e" or "s";

    public static bool IsLanguage(string lower) => Languages.Contains(lower) || (lower.Contains(',')
        && lower.Split(", ").All(Languages.Contains));

    /// <summary>The date of <c>Date: 12 August 2037</c>, «Дата: 12 августа 2037 года»; any other line as it is.</summary>
    public static string WithoutDateLabel(string lower) =>
        lower.StartsWith("date:", StringComparison.Ordinal) || lower.StartsWith("дата:", StringComparison.Ordinal)
            ? lower[5..].Trim() : lower;

    /// <summary>The name of a field on a card of a web page, whose value stands beside or below it.</summary>
    public static bool IsFieldName(string lower) => FieldNames.Contains(lower.TrimEnd(':', ' '));

    /// <summary>The session of <c>Forty-fourth session (2–20 March 2037)</c>; any other line as it is.</summary>
    public static string WithoutDays(string session) =>
        session.EndsWith(')') && session.IndexOf(" (", StringComparison.Ordinal) is > 0 and var days ? session[..days] : session;

    /// <summary>
    /// <c>Twenty-eighth session</c>, <c>2019 session</c>, «Шестое совещание», «Основная сессия 2021 года»; in brackets, too.
    /// </summary>
    public static bool IsSession(string lower)
    {
        string[] words = WithoutDays(lower.TrimStart('(')).Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int last = words.Length - 1;
        while (last > 0 && (words[last] is "года" or "of" || words[last].All(char.IsAsciiDigit)))
        {
            last--;
        }

        return words.Length is > 1 and <= 6 && last > 0
            && (words[last] is "session" or "meeting" or "sessions" or "сессия" or "совещание" or "сессии") && OpensSession(words[0]);
    }

    /// <summary>A session has a number, a year or an adjective; <c>Report on the third session</c> is a title.</summary>
    private static bool OpensSession(string word) =>
        word
            is not ("of" or "the" or "on" or "its" or "report" or "a" or "an" or "in" or "at" or "work" or "organization" or "доклад" or "о"
                or "по" or "работа" or "на" or "draft"
        or "council's" or "council’s" or "opening" or "closing" or "closure" or "открытие" or "закрытие" or "итоги" or "provisional"
        or "agenda" or "dates" or "place" or "expert" or "statement");

    public static bool IsAgenda(string lower) =>
        StartsWithNumber(lower, "agenda item") || StartsWithNumber(lower, "agenda items") || StartsWithNumber(lower, "item")
            || StartsWithNumber(lower, "items")
        || StartsWithNumber(lower, "пункт") || StartsWithNumber(lower, "пункты")
        || lower.StartsWith("provisional agenda item", StringComparison.Ordinal);

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
        return day >= 0 && text[^1] != '.' && places && month && year && words.Length <= 14 && (range || place.Length > 0);
    }

    public static bool IsBody(string lower)
    {
        string[] words = [.. lower.Split([' ', '(', ','], StringSplitOptions.RemoveEmptyEntries).Take(5)];
        bool named = words.Take(4).Any(BodyNouns.Contains) || lower.StartsWith("working party", StringComparison.Ordinal);
        for (int i = 0; i + 1 < words.Length; i++)
        {
            named |= (words[i] is "meeting" && words[i + 1] is "of")
                || (words[i] is "совещание" && words[i + 1].StartsWith("государств", StringComparison.Ordinal));
        }

        return named && !IsAuthor(lower) && !IsTitle(lower);
    }

    /// <summary>Words that begin the title of a document and no name of a body.</summary>
    private static bool IsTitle(string lower) => Array.Exists(TitleStarts, t => lower.StartsWith(t, StringComparison.Ordinal));

    /// <summary>
    /// A line that names an author and no subject: <c>Report of the Secretary-General</c>, «Записка Секретариата». The title is above it.
    /// </summary>
    public static bool IsAuthorAlone(string lower) =>
        lower.Length <= 120
        && Array.Exists(AuthorStarts, a => lower.StartsWith(a, StringComparison.Ordinal))
        && Array.Exists(AuthorPersons, p => lower.Contains(p, StringComparison.Ordinal))
        && !lower.Contains(" on ", StringComparison.Ordinal) && !lower.Contains(" о ", StringComparison.Ordinal)
        && !lower.Contains(" об ", StringComparison.Ordinal);

    /// <summary>A row of capitals, digits and points between slashes, for any body: <c>ABC/EG.2/2019/5</c>.</summary>
    public static bool IsSymbolShaped(string text) =>
        text.Length is >= 5 and <= 60
        && char.IsAsciiLetterUpper(text[0])
        && text.Count(c => c == '/') >= 2
        && text.Any(char.IsAsciiDigit)
        && text.Count(c => c == '(') == text.Count(c => c == ')')
        && WithoutPart(text).All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '(' or ')');

    /// <summary><c>DP/FPA/2025/4 (Part I/Add.1)</c>: a part in brackets belongs to the symbol.</summary>
    private static string WithoutPart(string text) =>
        text.IndexOf(" (Part ", StringComparison.Ordinal) is > 0 and var at && text[^1] == ')' && text.Length - at < 24 ? text[..at] : text;

    public static bool IsAuthor(string lower) => Array.Exists(Authors, a => lower.StartsWith(a, StringComparison.Ordinal));

    /// <summary>The line of a draft that names its sponsors: <c>Chile and Norway: draft resolution</c>.</summary>
    public static bool IsSponsors(string lower) =>
        lower.Contains(':')
            && (lower.EndsWith("draft resolution", StringComparison.Ordinal) || lower.EndsWith("draft decision", StringComparison.Ordinal)
            || lower.EndsWith("проект резолюции", StringComparison.Ordinal) || lower.EndsWith("проект решения", StringComparison.Ordinal));

    /// <summary><c>Visit to Kenya</c>: the title of a report on a visit; whose report it is comes below.</summary>
    public static bool IsVisit(string lower) => lower.Split(' ') is { Length: > 1 and <= 14 } words
        && ((words[0] is "visit" or "mission" && words[1] == "to") || (words[0] is "поездка" or "посещение" or "визит" or "миссия"));

    /// <summary>The name of a fund, programme or office of the United Nations, alone on its line.</summary>
    public static bool IsAgency(string lower)
    {
        string[] words = lower.Split(' ');
        return words.Length <= 14 && !lower.Contains(':') && (lower.StartsWith("united nations ", StringComparison.Ordinal)
            ? Array.Exists(words, w => w is "fund" or "programme" or "office" or "entity" or "agency")
            : words[0] is "фонд" or "программа" or "управление" or "структура" or "агентство"
                && (lower.EndsWith("организации объединенных наций", StringComparison.Ordinal)
                    || lower.Contains("организации объединенных наций по ", StringComparison.Ordinal)
                    || lower.Contains("организации объединенных наций в области ", StringComparison.Ordinal)));
    }

    public static bool IsStatement(string lower) =>
        lower.StartsWith("statement by", StringComparison.Ordinal) || lower.StartsWith("statement of", StringComparison.Ordinal)
            || lower.StartsWith("statement on behalf", StringComparison.Ordinal)
        || lower.StartsWith("intervention by", StringComparison.Ordinal) || lower.StartsWith("remarks by", StringComparison.Ordinal)
        || lower.StartsWith("выступление ", StringComparison.Ordinal)
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
