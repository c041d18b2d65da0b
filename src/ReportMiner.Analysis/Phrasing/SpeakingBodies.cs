using System.Collections.Frozen;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Which bodies speak in a document's own voice, and which are quoted through their resolutions.</summary>
internal static class SpeakingBodies
{
    private static readonly FrozenSet<string> Own = FrozenSet.ToFrozenSet(
        [
            "advisory-committee", "committee", "working-group", "expert-group", "group", "subcommittee", "special-rapporteur",
            "independent-expert", "board", "commission-of-inquiry",
            "human-rights-committee", "committee-on-the-rights-of-the-child", "cescr", "cedaw-committee", "cerd",
            "committee-against-torture",
            "committee-on-the-rights-of-persons-with-disabilities", "committee-on-migrant-workers", "implementation-review-group",
            "joint-inspection-unit", "oios",
            "high-commissioner-for-human-rights", "ohchr", "special-representative", "secretary-general", "ad-hoc-committee",
            "board-of-auditors", "conference", "office", "international-law-commission",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Organs = FrozenSet.ToFrozenSet(
        [
            "general-assembly", "security-council", "ecosoc", "human-rights-council", "ccpcj", "cnd", "commission", "council", "conference",
            "conference-of-the-parties",
            "conference-of-the-states-parties", "world-health-assembly", "who-executive-board", "commission-on-the-status-of-women",
            "statistical-commission", "peacebuilding-commission",
            "congress", "trusteeship-council", "committee", "fifth-committee", "third-committee", "working-group", "expert-group",
            "disarmament-commission", "board-of-auditors",
        ],
        StringComparer.Ordinal);

    /// <summary>Bodies that review others: what one of them recommended is cited in the report of another.</summary>
    private static readonly FrozenSet<string> Reviewers = FrozenSet.ToFrozenSet(
        [
            "advisory-committee", "board-of-auditors", "oios", "joint-inspection-unit", "human-rights-committee",
            "committee-on-the-rights-of-the-child", "cescr", "cedaw-committee",
            "cerd", "committee-against-torture", "committee-on-the-rights-of-persons-with-disabilities", "committee-on-migrant-workers",
            "subcommittee", "special-rapporteur",
            "independent-expert", "commission-of-inquiry",
        ],
        StringComparer.Ordinal);

    public static bool IsReviewer(string id) => Reviewers.Contains(id);

    /// <summary>Whose word in past tense is about another report, though the same body may write this one.</summary>
    public static bool IsOwn(string id) => Own.Contains(id);

    public static bool IsOrgan(string id) => Organs.Contains(id);
}
