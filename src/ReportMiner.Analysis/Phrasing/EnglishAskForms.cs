using System.Collections.Immutable;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>The English forms that ask, longest first where one begins another.</summary>
internal static class EnglishAskForms
{
    private const string Adverb =
        "[also|further|strongly|therefore|again|thus|hereby|accordingly|once|likewise] [also|further|strongly|again]";

    /// <summary>A body decides or wishes to ask, and thereby asks.</summary>
    private const string Deciding = "agreed|agrees|decided|decides|resolved|wishes|wish|would [also|further|therefore] [like]";

    /// <summary>Who asked before asks again.</summary>
    private const string Reiterating = "reiterates|reiterate|reiterated|renews|renew|renewed";

    private const string Own = "its|their|my|our|his|her";

    private const string Continuing = "continue|continues [strongly] to [strongly|also]";

    public static readonly ImmutableArray<AskForm> All =
    [
        AskForm.Of(
            "should-consider",
            AskShape.Subject,
            $"should|could|might {Adverb} [at] [least] [seriously|actively|carefully|positively] consider"),
        AskForm.Of(
            "should-consider",
            AskShape.Subject,
            $"should|could|might {Adverb} give [due|further|serious|favourable|careful|urgent] consideration"),
        AskForm.Of("should-consider", AskShape.Subject, "should|could|might be considered"),
        AskForm.Of("should-consider", AskShape.Subject, "may|might [also|further] wish|want to"),
        AskForm.Of("should-consider", AskShape.Subject, "may|might [also|further] consider"),
        AskForm.Of("should-consider", AskShape.Subject, $"consideration should {Adverb} be given"),
        AskForm.Of("should", AskShape.Subject, "should"),
        AskForm.Of("should", AskShape.Subject, "ought to"),
        AskForm.Of("should", AskShape.Subject, "would|will do well to"),
        AskForm.Of("should", AskShape.Object, $"trusts|trust|expects {Adverb} that"),
        AskForm.Of("must", AskShape.Subject, "must"),
        AskForm.Of("must", AskShape.Subject, "shall"),
        AskForm.Of("must", AskShape.Subject, "have|has [also] to"),
        AskForm.Of("must", AskShape.Subject, "need|needs [also] to"),
        AskForm.Of("must", AskShape.Subject, "is|are [not] to be"),
        AskForm.Of("must", AskShape.Subject, "is|are [also|therefore|then|now|thus] [not|never] to"),
        AskForm.Of(
            "must",
            AskShape.Subject,
            "have|has [also] a|an|the [legal|clear|positive|general|moral] obligation|duty to"),
        AskForm.Of("must", AskShape.Subject, "is|are|remain|remains [also|therefore] under an|the|a [legal|clear] obligation|duty to"),
        AskForm.Of("must", AskShape.Subject, "undertake|pledge [also] to"),
        AskForm.Of("urged", AskShape.Subject, "is|are|was|were [also|further] asked to"),
        AskForm.Of("should", AskShape.Subject, "is|are [also|still|urgently|therefore|further] needed to"),
        AskForm.Of("should", AskShape.Subject, "had better"),
        AskForm.Of("should", AskShape.Subject, "would be [well] advised to"),
        AskForm.Of("must", AskShape.Subject, $"is|are|be {Adverb} required|obliged|obligated to"),
        AskForm.Of(
            "must",
            AskShape.Impersonal,
            "it is|was|remains [also|therefore|absolutely|vitally] necessary|essential|imperative|indispensable|crucial [that|for|to]"),
        AskForm.Of(
            "should",
            AskShape.Impersonal,
            "it is|was|would|will|remains|seems [be] [also|therefore|equally|very|particularly|especially|highly|further] "
                + "important|vital|critical|desirable|advisable|useful|helpful|appropriate|urgent|preferable [that|for|to]"),
        AskForm.Of(
            "should",
            AskShape.Impersonal,
            "there is|remains [also|therefore] a|an [urgent|clear|growing|pressing|strong|continued|continuing|great|real] need for|to"),
        AskForm.Of(
            "must",
            AskShape.Object,
            "considers|consider|considered|deems|deem|finds|find it [also|therefore|absolutely|very|particularly|equally] "
                + "necessary|essential|important|imperative|crucial|vital|indispensable that|to|for"),
        AskForm.Of(
            "should",
            AskShape.Object,
            "considers|consider|considered|deems|deem|finds|find it [also|therefore|very|particularly] "
                + "advisable|desirable|useful|appropriate|helpful|preferable|timely that|to|for"),
        AskForm.Of(
            "urged",
            AskShape.Object,
            $"stresses|stress|emphasizes|emphasize|underlines|underline|underscores|underscore {Adverb} "
                + "the [urgent|continued|continuing] need to|for"),
        AskForm.Of("invited", AskShape.Object, "wishes|wish|would [also] [like] to receive|see|hear"),
        AskForm.Of("recommended", AskShape.Object, $"{Deciding} to recommend"),
        AskForm.Of("recommended", AskShape.Object, $"{Deciding} to encourage"),
        AskForm.Of("invited", AskShape.Object, $"{Deciding} to invite|suggest"),
        AskForm.Of("urged", AskShape.Object, $"{Deciding} to urge|request"),
        AskForm.Of("urged", AskShape.Object, $"{Deciding} to call upon|on|for"),
        AskForm.Of(
            "urged", AskShape.Impersonal, "request|requests|appeal|appeals is|are|was|were [also|hereby] addressed|directed|extended to"),
        AskForm.Of("urged", AskShape.Impersonal, "is|are|was|were addressed a|the request|appeal"),
        AskForm.Of("urged", AskShape.Object, $"urge|urges|urged {Adverb}"),
        AskForm.Of(
            "urged",
            AskShape.Object,
            $"{Reiterating} {Adverb} {Own} [strong|earlier|previous|urgent] call|calls|appeal|appeals|request|requests "
                + "to|upon|on|that|for"),
        AskForm.Of(
            "recommended",
            AskShape.Object,
            $"{Reiterating} {Adverb} {Own}|the [earlier|previous] recommendation|recommendations|encouragement that|to|for|made"),
        AskForm.Of("recommended", AskShape.Object, $"{Reiterating} {Adverb} {Own} [earlier|previous] recommendation|recommendations"),
        AskForm.Of("invited", AskShape.Object, $"{Reiterating} {Adverb} {Own} [earlier|previous] invitation to"),
        AskForm.Of("urged", AskShape.Object, $"{Continuing} urge|request|implore"),
        AskForm.Of("urged", AskShape.Object, $"{Continuing} call upon|on|for"),
        AskForm.Of("recommended", AskShape.Object, $"{Continuing} recommend|encourage"),
        AskForm.Of("invited", AskShape.Object, $"{Continuing} invite"),
        AskForm.Of("urged", AskShape.Object, $"implore|implores|implored {Adverb}"),
        AskForm.Of("urged", AskShape.Object, "appeal|appeals|appealed to"),
        AskForm.Of("urged", AskShape.Object, $"call|calls|called {Adverb} upon|on|for"),
        AskForm.Of("urged", AskShape.Object, $"request|requests|requested {Adverb}"),
        AskForm.Of("urged", AskShape.Object, $"demand|demands|demanded {Adverb}"),
        AskForm.Of("recommended", AskShape.Object, $"recommend|recommends|recommended {Adverb}"),
        AskForm.Of("recommended", AskShape.Object, $"encourage|encourages|encouraged {Adverb}"),
        AskForm.Of("recommended", AskShape.Object, $"advise|advises|advised {Adverb}"),
        AskForm.Of("invited", AskShape.Object, $"invite|invites|invited {Adverb}"),
        AskForm.Of("invited", AskShape.Object, $"suggest|suggests|suggested|propose|proposes|proposed {Adverb}"),
    ];
}
