using System.Collections.Frozen;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>The nouns by which a document calls a body, a meeting or the authors of a report.</summary>
internal static class BodyNouns
{
    /// <summary>Nouns that name the document's own body if nothing precedes them.</summary>
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [
            "commission", "committee", "subcommittee", "congress", "panel", "meeting", "forum", "conference", "mechanism", "board", "group",
            "inspectors", "inspector", "authors", "author",
            "rapporteur", "rapporteurs", "workshop", "seminar", "symposium", "undersigned", "evaluators", "auditors", "subcommission",
            "consultation", "summit", "colloquium", "presidium", "auditor", "evaluator", "reviewers", "assessors",
        ],
        StringComparer.Ordinal);

    /// <summary>Nouns that end a name of several words, and are own only with one that the head of the document has.</summary>
    private static readonly FrozenSet<string> EnglishInNames = FrozenSet.ToFrozenSet(
        [
            "council", "assembly", "team", "unit", "body", "force", "platform", "expert", "experts", "bureau", "mission", "parties",
            "office", "network", "tribunal", "programme",
            "secretariat", "agency", "union", "ombudsperson", "ombudsman", "representative", "coordinator",
        ],
        StringComparer.Ordinal);

    /// <summary>Nouns that name the speaking body also without a capital: <c>the meeting recommended</c>.</summary>
    private static readonly FrozenSet<string> EnglishInLowerCase = FrozenSet.ToFrozenSet(
        [
            "meeting", "workshop", "seminar", "symposium", "forum", "panel", "conference", "inspectors", "authors", "author", "evaluators",
            "evaluator", "auditors", "auditor", "reviewers", "assessors", "undersigned"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Russian = FrozenSet.ToFrozenSet(
        [
            "комиссия", "комитет", "подкомитет", "конгресс", "группа", "совещание", "форум", "конференция", "механизм", "коллегия",
            "инспекторы", "инспектор", "докладчик", "докладчики", "семинар", "симпозиум", "авторы", "автор", "подкомиссия", "подгруппа",
            "коллоквиум", "саммит", "президиум", "съезд", "правление", "собрание", "аудитор", "аудиторы", "ревизор", "ревизоры",
            "оценщик", "оценщики",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> RussianInNames = FrozenSet.ToFrozenSet(
        ["совет", "ассамблея", "бюро", "орган", "эксперт", "миссия", "платформа", "управление", "сеть", "секретариат", "представитель"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> RussianForms =
        Russian.Concat(RussianInNames).Select(NameForm.Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> RussianInLowerCase = FrozenSet.ToFrozenSet(
        [
            "совещание", "семинар", "симпозиум", "форум", "конференция", "инспекторы", "авторы", "автор", "аудитор", "аудиторы", "ревизор",
            "ревизоры", "оценщик", "оценщики",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> RussianLowerForms =
        RussianInLowerCase.Select(NameForm.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Officials who write reports of their own, and offices that write for a body.</summary>
    private static readonly string[] OfficialRoots =
        ["secretary-general", "secretariat", "executive director", "director-general", "high commissioner", "administrator",
            "under-secretary", "president", "chair",
         "генеральн", "секретариат", "директор", "исполнительн", "верховн", "председател", "администратор"];

    /// <summary>
    /// Whether a word can be the head of such a name where it is the subject; a Russian noun has to be in the nominative.
    /// </summary>
    public static bool IsHead(PhraseText text, int index)
    {
        string word = text.At(index);
        bool english = text.Language == Language.English;
        bool capital = text.StartsUpper(index) || (!english && EndsRussianName(text, index));
        return IsBare(word)
            ? capital || (english ? EnglishInLowerCase : RussianInLowerCase).Contains(word)
            : (english ? EnglishInNames : RussianInNames).Contains(word) && capital;
    }

    /// <summary>«Второй комитет», «Вспомогательный орган»: in Russian only the first word of a name has a capital.</summary>
    private static bool EndsRussianName(PhraseText text, int index) =>
        index > 0 && text.Tokens[index].Before == Break.None && text.StartsUpper(index - 1)
            && text.At(index - 1) is var first
            && (first.EndsWith("ый", StringComparison.Ordinal) || first.EndsWith("ий", StringComparison.Ordinal)
                || first.EndsWith("ой", StringComparison.Ordinal) || first.EndsWith("ая", StringComparison.Ordinal)
                || first.EndsWith("яя", StringComparison.Ordinal) || first.EndsWith("ое", StringComparison.Ordinal)
                || first.EndsWith("ье", StringComparison.Ordinal) || first.EndsWith("ья", StringComparison.Ordinal));

    /// <summary>Whether the noun alone, with its article, names the document's own body.</summary>
    public static bool IsBare(string word) => English.Contains(word) || Russian.Contains(word);

    /// <summary>The nouns of a line that name a meeting in lower case: <c>Report on the workshop</c>.</summary>
    public static bool IsMeeting(string word) => EnglishInLowerCase.Contains(word) || RussianLowerForms.Contains(NameForm.Of(word));

    /// <summary>Whether the words of a name, in any case, hold such a noun.</summary>
    public static bool HasHead(IEnumerable<string> words) =>
        words.Any(w => English.Contains(w) || EnglishInNames.Contains(w) || RussianForms.Contains(NameForm.Of(w)));

    /// <returns>The noun whose form a word is; <see langword="null"/> where none of these is.</returns>
    public static string? NominativeOf(string word) =>
        English.Contains(word) || EnglishInNames.Contains(word) ? word
        : Russian.Concat(RussianInNames).FirstOrDefault(n => NameForm.Of(n) == NameForm.Of(word));

    /// <summary>Whether a name, in lower case, is that of an official or a secretariat rather than of a body.</summary>
    public static bool IsOfficial(string name) => Array.Exists(OfficialRoots, root => name.StartsWith(root, StringComparison.Ordinal));
}
