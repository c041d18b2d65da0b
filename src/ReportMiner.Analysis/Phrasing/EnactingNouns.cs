using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// The nouns that bodies which adopt resolutions and decisions are called by: <c>Commission</c>, <c>Forum</c>, «Совещание».
/// </summary>
internal static class EnactingNouns
{
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [
            "assembly", "council", "commission", "subcommission", "conference", "committee", "subcommittee", "group", "meeting", "congress",
            "board", "parties", "states", "panel", "forum",
            "mechanism", "bureau", "body", "bodies", "team", "force", "party", "authority", "agency", "union", "tribunal", "court",
            "summit", "session", "seminar", "workshop", "symposium", "network",
            "ministers", "heads", "delegates", "participants", "experts", "members", "governors", "governments", "signatories", "presidium",
            "collegium", "inspectors", "consultation", "platform",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Russian = FrozenSet.ToFrozenSet(
        [
            "ассамблея", "совет", "комиссия", "подкомиссия", "конференция", "комитет", "подкомитет", "группа", "подгруппа", "совещание",
            "конгресс", "коллегия", "бюро", "форум", "механизм",
            "президиум", "правление", "стороны", "государства", "главы", "министры", "участники", "орган", "палата", "пленум", "съезд",
            "собрание", "сессия", "семинар", "трибунал", "организация",
            "союз", "штаб", "секция", "сообщество", "эксперты", "делегаты", "члены", "правительства", "саммит", "сеть", "инспекторы",
            "консультации", "платформа", "представители",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a word is the head of a body's name: in English with a capital, in Russian in the nominative.</summary>
    public static bool IsHead(PhraseText text, int i)
    {
        if (i < 0 || i >= text.Count)
        {
            return false;
        }

        return English.Contains(text.At(i)) ? text.StartsUpper(i) : Russian.Contains(text.At(i));
    }
}
