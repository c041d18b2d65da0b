using System.Collections.Immutable;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>The English verbs that open operative paragraphs, phrases before single verbs.</summary>
internal static class EnglishOperatives
{
    private const string Adverb = "[also|further|again|once] [again|more|also]";

    public static readonly ImmutableArray<OperativeVerb> All =
    [
        OperativeVerb.Of("takes-note", "takes", "take|took", $"{Adverb} [due] note"),
        OperativeVerb.Of("calls-for", "calls", "call|called", $"{Adverb} for"),
        OperativeVerb.Of("calls-upon", "calls", "call|called", $"{Adverb} upon|on"),
        OperativeVerb.Of(
            "draws-attention",
            "draws|calls|directs",
            "draw|drew|call|called|direct|directed",
            $"{Adverb} [the] [particular|special] attention"),
        OperativeVerb.Of("looks-forward", "looks", "look|looked", $"{Adverb} forward"),
        OperativeVerb.Of("pays-tribute", "pays", "pay|paid", $"{Adverb} [special|particular|warm] tribute"),
        OperativeVerb.Of("remains-seized", "remains", "remain|remained", "[actively] seized"),
        OperativeVerb.Of("keeps-under-review", "keeps", "keep|kept", $"{Adverb} under [close|constant|continuous] review"),
        OperativeVerb.Of("bears-in-mind", "bears", "bear|bore", $"{Adverb} in mind"),
        .. States(
            "convinced",
            "concerned",
            "aware",
            "mindful",
            "determined",
            "encouraged",
            "gratified",
            "alarmed",
            "confident",
            "disturbed",
            "appalled",
            "committed",
            "satisfied"),
        .. Forms(
            "abolishes", "accepts", "acclaims", "acknowledges", "adjourns", "adopts", "advises", "advocates", "affirms", "agrees",
            "allocates", "amends", "appeals", "applauds", "appoints",
            "appreciates", "appropriates", "approves", "asks", "asserts", "assigns", "assures", "authorizes", "cautions", "clarifies",
            "commends", "commits", "concludes", "concurs",
            "condemns", "confers", "confirms", "congratulates", "considers", "convenes", "conveys", "creates", "decides", "declares",
            "deems", "defers", "delegates", "demands", "denounces",
            "deplores", "deprecates", "designates", "determines", "directs", "dissolves", "elects", "emphasizes", "encourages", "endorses",
            "entrusts", "establishes", "exhorts", "expects", "extends",
            "grants", "hails", "highlights", "hopes", "implores", "insists", "instructs", "intends", "invites", "launches", "mandates",
            "nominates", "notes", "notifies", "observes",
            "orders", "pledges", "postpones", "praises", "proclaims", "prohibits", "prolongs", "promises", "proposes", "reaffirms",
            "reappoints", "recalls", "recognizes", "recommends", "reconfirms",
            "refers", "regrets", "reiterates", "rejects", "reminds", "renews", "repeats", "requests", "requires", "reserves", "resolves",
            "restates", "salutes", "selects", "shares", "stresses",
            "strengthens", "submits", "suggests", "supports", "suspends", "tasks", "terminates", "thanks", "transmits", "trusts",
            "underlines", "underscores", "undertakes", "urges",
            "views", "voices", "warns", "welcomes", "wishes"),
        Alike("recognizes", "recognises"),
        Alike("emphasizes", "emphasises"),
        Alike("authorizes", "authorises"),
    ];

    private static OperativeVerb Alike(string id, string spelling) => OperativeVerb.Of(id, spelling, OtherForms(spelling));

    private static IEnumerable<OperativeVerb> Forms(params string[] ids) => ids.Select(id => OperativeVerb.Of(id, id, OtherForms(id)));

    private static IEnumerable<OperativeVerb> States(params string[] states) =>
        states.Select(state =>
            OperativeVerb.Of("is-" + state, "is", "are|was|were", $"[also|further|deeply|gravely|firmly|fully|seriously] {state}"));

    /// <summary>Plural and past of a verb in the third person: <c>decide|decided</c>.</summary>
    private static string OtherForms(string third)
    {
        string plural = third.EndsWith("ies", StringComparison.Ordinal) ? third[..^3] + "y"
            : third.EndsWith("sses", StringComparison.Ordinal) || third.EndsWith("shes", StringComparison.Ordinal) ? third[..^2]
            : third[..^1];
        string past = third switch
        {
            "undertakes" => "undertook",
            _ when plural.EndsWith('e') => plural + "d",
            _ when plural.EndsWith('y') && third.EndsWith("ies", StringComparison.Ordinal) => plural[..^1] + "ied",
            "commits" or "submits" or "transmits" or "concurs" or "refers" or "defers" or "regrets"
                or "confers" => plural + plural[^1] + "ed",
            _ => plural + "ed",
        };
        return plural + "|" + past;
    }
}
