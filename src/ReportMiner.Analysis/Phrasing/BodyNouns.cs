using System.Collections.Frozen;
using ReportMiner.Analysis.Actors;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>The nouns by which a document calls a body, a meeting or the authors of a report.</summary>
internal static class BodyNouns
{
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [
            "commission", "committee", "subcommittee", "congress", "panel", "meeting", "forum", "council", "assembly", "conference", "mechanism", "board", "group", "team",
            "unit", "body", "task", "platform", "inspectors", "inspector", "authors", "author", "rapporteurs", "rapporteur", "expert", "bureau", "workshop", "seminar", "symposium",
            "mission", "parties", "office", "party", "evaluation", "evaluators", "auditors", "network", "tribunal", "session", "experts", "undersigned",
        ],
        StringComparer.Ordinal);

    /// <summary>Nouns that name the speaking body also without a capital: <c>the meeting recommended</c>.</summary>
    private static readonly FrozenSet<string> EnglishInLowerCase = FrozenSet.ToFrozenSet(
        ["meeting", "workshop", "seminar", "symposium", "forum", "panel", "conference", "inspectors", "authors", "author", "evaluators", "undersigned"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Russian = FrozenSet.ToFrozenSet(
        [
            "комиссия", "комитет", "подкомитет", "конгресс", "группа", "совещание", "форум", "совет", "ассамблея", "конференция", "механизм", "коллегия", "бюро", "орган",
            "инспекторы", "инспектор", "докладчик", "докладчики", "эксперт", "семинар", "симпозиум", "миссия", "платформа", "управление", "авторы", "автор", "сессия",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> RussianForms = Russian.Select(NameForm.Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> RussianInLowerCase = FrozenSet.ToFrozenSet(
        ["совещание", "семинар", "симпозиум", "форум", "конференция", "инспекторы", "авторы", "автор"], StringComparer.Ordinal);

    /// <summary>Officials who write reports of their own, and offices that write for a body.</summary>
    private static readonly string[] OfficialRoots =
        ["secretary-general", "secretariat", "executive director", "director-general", "high commissioner", "administrator", "under-secretary", "president", "chair",
         "генеральн", "секретариат", "директор", "исполнительн", "верховн", "председател", "администратор"];

    /// <summary>Whether a word can be the head of such a name where it is the subject; a Russian noun has to be in the nominative.</summary>
    public static bool IsHead(PhraseText text, int index)
    {
        string word = text.At(index);
        bool english = text.Language == Language.English;
        return (english ? English : Russian).Contains(word) && (text.StartsUpper(index) || (english ? EnglishInLowerCase : RussianInLowerCase).Contains(word));
    }

    /// <summary>Whether the words of a name, in any case, hold such a noun.</summary>
    public static bool HasHead(IEnumerable<string> words) => words.Any(w => English.Contains(w) || RussianForms.Contains(NameForm.Of(w)));

    /// <summary>Whether a name, in lower case, is that of an official or a secretariat rather than of a body.</summary>
    public static bool IsOfficial(string name) => Array.Exists(OfficialRoots, root => name.StartsWith(root, StringComparison.Ordinal));
}
