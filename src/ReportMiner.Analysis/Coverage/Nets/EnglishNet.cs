using System.Text.RegularExpressions;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage.Nets;

/// <summary>Catches English sentences that ask or recommend, by their form alone.</summary>
/// <remarks>
/// The net knows nothing of the finders of items: what both overlook is overlooked for different causes. It is wide: a word of duty
/// anywhere counts. The patterns repeat nothing without a bound.
/// </remarks>
internal static partial class EnglishNet
{
    /// <summary>How far before a verb its subject can begin.</summary>
    private const int Reach = 280;

    /// <returns>The catch; <see langword="null"/> where the sentence asks nothing.</returns>
    public static NetCatch? Read(string sentence, NetPlace place) =>
        Opening(sentence, place) ?? Spoken(sentence) ?? Anyone(sentence, place) ?? Past(sentence) ?? Duty(sentence, place)
        ?? Imperative(sentence, place);

    private static NetCatch? Opening(string sentence, NetPlace place)
    {
        if (!place.Opens)
        {
            return null;
        }

        if (CallsItself().IsMatch(sentence))
        {
            return new NetCatch(AskSign.Label, 0);
        }

        if (NumberedInfinitive().IsMatch(sentence))
        {
            return new NetCatch(AskSign.Operative, 0);
        }

        bool operative = (place.Labelled || sentence[^1] is ';' or '.' or ':')
            && (OperativeVerb().IsMatch(sentence) || BareOperative().IsMatch(sentence));
        return operative || (place.Item && PastOperative().IsMatch(sentence)) ? new NetCatch(AskSign.Operative, 0) : null;
    }

    private static NetCatch? Spoken(string sentence)
    {
        foreach (ValueMatch verb in PresentVerb().EnumerateMatches(sentence))
        {
            string left = Left(sentence, verb.Index);
            if ((BodySubject().IsMatch(left) && Agrees(sentence, verb.Index, left)) || FirstPerson().IsMatch(left)
                || (Joined().IsMatch(left) && IsJoined(sentence, verb.Index))
                || (Pronoun().IsMatch(left) && FirmVerb().IsMatch(sentence[verb.Index..])))
            {
                return new NetCatch(AskSign.Performative, verb.Index);
            }
        }

        foreach (ValueMatch verb in OrganVerb().EnumerateMatches(sentence))
        {
            if (OrganSubject().IsMatch(sentence[..verb.Index]))
            {
                return new NetCatch(AskSign.Performative, verb.Index);
            }
        }

        Match duty = StateParty().Match(sentence) is { Success: true } party ? party : MayWish().Match(sentence);
        return duty.Success ? new NetCatch(AskSign.Duty, duty.Groups["verb"].Index) : null;
    }

    /// <summary><c>1 to adopt the plan;</c>: resolutions of some bodies number what they decide without a sign behind the number.</summary>
    [GeneratedRegex(@"^\d{1,2} (?:to|that) \p{Ll}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedInfinitive();

    /// <summary>In a section of recommendations whoever recommends is probably the author, whatever he is called.</summary>
    private static NetCatch? Anyone(string sentence, NetPlace place) =>
        place is { InRecommendations: true, Opens: true } && AnySubject().Match(sentence) is { Success: true } found
            ? new NetCatch(AskSign.Performative, found.Groups["verb"].Index)
            : null;

    [GeneratedRegex(
        @"^(?:The|Our|This) (?:[\w'’-]+ ){1,8}?(?:also |therefore |further |strongly )?(?<verb>recommends?|urges?|calls? upon|advises?|"
            + @"encourages?|invites?|suggests? that|proposes? that)\b(?!:)",
        RegexOptions.CultureInvariant)]
    private static partial Regex AnySubject();

    /// <summary>
    /// Whether the verb fits its subject: <c>the Committee recommends</c>, <c>the parties recommend</c>; not the noun of
    /// <c>the Assembly request</c>.
    /// </summary>
    private static bool Agrees(string sentence, int verb, string left)
    {
        int end = sentence.AsSpan(verb).IndexOf(' ');
        return (end > 0 && sentence[verb + end - 1] == 's') || PluralSubject().IsMatch(left);
    }

    /// <summary><c>We welcome … and urge</c>, <c>The Panel notes … and trusts that</c>: the verb goes on behind "and".</summary>
    private static bool IsJoined(string sentence, int verb) =>
        OpensInFirstPerson().IsMatch(sentence) || (OpensWithBody().IsMatch(sentence) && FirmVerb().IsMatch(sentence[verb..]));

    private static NetCatch? Past(string sentence)
    {
        foreach (ValueMatch verb in PastVerb().EnumerateMatches(sentence))
        {
            string left = Left(sentence, verb.Index);
            if (CollectiveSubject().IsMatch(left) || CoordinatedPast().IsMatch(left))
            {
                return new NetCatch(AskSign.Past, verb.Index);
            }
        }

        return null;
    }

    private static NetCatch? Duty(string sentence, NetPlace place)
    {
        Match word = DutyWord().Match(sentence);
        if (!word.Success)
        {
            return null;
        }

        AskReason? reason = !place.InRecommendations || NoDuty().IsMatch(sentence) ? AskReason.Discussion : null;
        return new NetCatch(AskSign.Duty, word.Index, reason);
    }

    private static NetCatch? Imperative(string sentence, NetPlace place) =>
        place is { InRecommendations: true, Opens: true, Item: true }
            && (BareImperative().IsMatch(sentence) || ImperativeForm().IsMatch(sentence))
            ? new NetCatch(AskSign.Imperative, 0)
            : null;

    private static string Left(string sentence, int verb) => sentence[Math.Max(0, verb - Reach)..verb];

    private const string Adverb =
        "(?:(?:also|further|furthermore|strongly|therefore|again|thus|hereby|accordingly|once again|once "
        + "more|likewise|urgently|respectfully|in particular|specifically|then|now|"
        + "still|however|earnestly|fully|additionally|continues? "
        + "to|consequently|hence|similarly|especially|repeatedly|would|wish(?:es)? to|would like to|warmly|"
        + "and|in this regard|in that regard|in this connection|in this context),? ){0,3}";

    private const string Body =
        "(?:Assembly|Council|Commission|Conference(?: of the (?:States "
        + ")?Parties)?|Committee|Subcommittee|Sub-?[Cc]ommission|Congress|Board|Group(?: of (?:Governmental )?Experts)?|"
        + "Meeting(?: of (?:the )?(?:States )?Parties)?|Forum|Panel|Mechanism|Rapporteur|Independent Expert|Special "
        + "Representative|Secretary-General|High Commissioner|Joint Inspection Unit|Inspectors?|Unit|OIOS|"
        + "OHCHR|UNODC|Subsidiary Body|SB[IS]|SBSTA|COP|CMP|CMA|Bureau|Experts?|Special Adviser|Network|(?:States |Contracting "
        + ")?Parties|Heads of [A-Z]\\w+|Ministers|"
        + "Member States|Presidency|Troika|evaluation|audit|[Aa]uditors?|[Ee]valuators?|reviewers|assessors|"
        + "review team|authors?|participants|experts|delegates)";

    private const string Collective =
        "(?:Assembly|Commission|Conference(?: of the (?:States "
        + ")?Parties)?|Committee|Subcommittee|Sub-?[Cc]ommission|Congress|Board|Group(?: of (?:Governmental )?Experts)?|"
        + "Meeting(?: of (?:the )?(?:States )?Parties)?|Forum|Panel|Mechanism|Rapporteur|Council|Joint Inspection "
        + "Unit|Inspectors|SB[IS]|SBSTA|COP|CMP|CMA|[Ee]xperts)";

    [GeneratedRegex(
        @"\b(?:recommends?|urges?|requests?|invites?|encourages?|exhorts?|implores?|calls? (?:also |further |once again |again |"
            + @"once more )?(?:upon|on|for)|appeals? (?:also |further |once again |once more )?to|demands? that|advises?(?! on)|"
            + @"asks? (?:the|that|all|Member|States|for)|suggests? (?:that|to|the)|proposes? (?:that|to|the)|insists? (?:that|on)|"
            + @"instructs?|directs? the|trusts? that|expects? (?:that|the)|reiterates? (?:its|the|his|her|my|our|their) (?:strong |"
            + @"urgent |previous |earlier |firm )?(?:call|request|recommendation|appeal|invitation)|renews (?:its|the|her|his) (?:call|"
            + @"request|appeal))s?\b(?!’)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PresentVerb();

    [GeneratedRegex(
        @"\b(?:[Tt]he|[Tt]his|[Oo]ur|[Aa]ll|[Tt]hese|[Bb]oth)(?: [\w’'-]+){0,7}? " + Body + @"(?: (?:on|of|for|to) [^.;:]{3,160}?)?,? "
            + Adverb + @"\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex BodySubject();

    [GeneratedRegex(
        @"\b(?:I|We|we)[ ,]+" + Adverb + @"(?:can(?:not)? but |must |have to |continue to |have no choice but to )?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"^It[ ,]+" + Adverb + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^\W*(?:In [^,]{3,80}, )?(?:I|We|we) ", RegexOptions.CultureInvariant)]
    private static partial Regex OpensInFirstPerson();

    [GeneratedRegex(@"\b(?:and|but|and therefore),? " + Adverb + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(
        @"^(?:\[)?The (?:[\w’'-]+ ){0,7}?" + Body
            + @" (?:also |further )?(?:notes|takes note|welcomes|recogni[sz]es|considers|stresses|emphasi[sz]es|acknowledges|commends|"
            + @"reiterates|believes|is concerned|expresses|appreciates|regrets|recalls|reaffirms)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OpensWithBody();

    [GeneratedRegex(
        @"^(?:recommends|urges|invites (?:the|all|Member|States)|calls (?:upon|on)|requests (?:the|that|all|Member|States|its)|"
            + @"encourages (?:the|all|Member|States|Governments)|trusts that)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FirmVerb();

    [GeneratedRegex(
        @"\b(?:decides (?:to|that|on)|approves|endorses|adopts|takes note of|elects|appoints|establishes)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OrganVerb();

    [GeneratedRegex(
        @"^(?:At its [^,]{3,80}, )?[“""]?The (?:[\w’'-]+ ){0,7}?(?:Assembly|Council|Commission|"
            + @"Conference(?: of the (?:States )?Parties)?|Committee|Board|Congress|"
            + @"Meeting(?: of (?:the )?(?:States )?Parties)?)(?:, [^.;:]{3,160},)? (?:also |further |hereby )?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex OrganSubject();

    [GeneratedRegex(@"\bThe State party (?<verb>should|must)\b", RegexOptions.CultureInvariant)]
    private static partial Regex StateParty();

    /// <summary>What a secretariat suggests to the body that it serves; to adopt an agenda or to elect a chair is no such thing.</summary>
    [GeneratedRegex(
        @"\b[Tt]he (?:[\w’'-]+ ){0,6}?(?:Assembly|Council|Commission|Committee|Board|Conference|Meeting|Parties) (?<verb>may) "
            + @"(?:also |further |therefore |accordingly ){0,2}(?:wish|want) to:? "
            + @"(?!(?:adopt (?:an?|the) (?:decision|agenda|provisional)|elect|proceed|approve the agenda|take note of the report\W*$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex MayWish();

    [GeneratedRegex(
        @"\b(?:(?:agreed|decided|resolved) to (?:recommend|request|invite|urge|encourage|call)|recommended|urged|requested|invited|"
            + @"encouraged|exhorted|called (?:also |further |once again |again )?(?:upon|on)|"
            + @"appealed to|advised(?! on| by)|asked (?:the|that)|suggested that|proposed that|reiterated (?:its|the) (?:call|request|"
            + @"recommendation)|instructed|directed the)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PastVerb();

    [GeneratedRegex(
        @"\b(?:[Tt]he|[Tt]his)(?: [\w’'-]+){0,6}? " + Collective
            + @"(?: (?:on|of|for|to) [^.;:]{3,120}?)?,? (?:(?:also|further|therefore|strongly|again|thus|hereby|accordingly|"
            + @"in particular|once again|however|furthermore|additionally),? ){0,3}\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex CollectiveSubject();

    [GeneratedRegex(
        @"\b(?:[Pp]arties|[Ee]xperts|States|[Mm]inisters|participants|authors|[Ii]nspectors|delegates|Government|Groups|(?:would|"
        + @"[Ww]ish(?:es)? to|like to|[Cc]ontinues? to)) "
            + Adverb + @"\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex PluralSubject();

    [GeneratedRegex(
        @"^(?:\W*[A-Z][^,]{3,100}, )?[Tt]he (?:[\w’'-]+ ){0,7}?" + Collective
            + @" (?:also |further )?(?:noted|took note|welcomed|recogni[sz]ed|considered|stressed|emphasi[sz]ed|acknowledged|commended|"
            + @"expressed|appreciated|regretted|recalled|decided)\b.{3,230}?\b(?:and|but),? "
            + Adverb + @"\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex CoordinatedPast();

    [GeneratedRegex(
        @"\b(?:should|must|ought to|shall|needs? to|ha(?:ve|s) to|(?:is|are) (?:also |further )?(?:required|obliged) to|"
            + @"had better|(?:is|are|was|were) (?:also )?asked to|(?:wish(?:es)? to|would like to) receive|"
            + @"(?:an?|the) (?:\w+ )?(?:obligation|duty) to|undertakes? to|pledges? to|would be (?:well )?advised to|"
            + @"[Ii]t was (?:also )?(?:recommended|agreed) that|"
            + @"(?:stress|emphasi[sz]|underlin|underscor)es? the (?:\w+ )?need (?:to|for)|[Ii]t is (?:also |therefore |further |hereby |"
            + @"strongly |thus |accordingly ){0,3}(?:recommended|suggested|proposed|advisable|desirable|necessary|important|essential|"
            + @"imperative|crucial|critical|vital|requested|indispensable) (?:that|to|for)|[Ii]t would be (?:desirable|useful|advisable|"
            + @"appropriate|important|helpful|beneficial|necessary)|(?:may|might) (?:also |further )?(?:(?:wish|want) to|consider)|"
            + @"would do well to|(?:is|are) (?:not )?to (?!be (?:found|seen|noted|hoped|welcomed|expected|commended|held|"
            + @"regretted))[a-z]+|(?:is|"
            + @"are) (?:urgently |also |still )?needed|(?:is|are) (?:also |hereby |further |strongly |therefore |thus |kindly |"
            + @"again ){0,3}(?:urged|encouraged|invited|requested|called upon|advised|recommended|asked) to|[Tt]here is (?:a|"
            + @"an) (?:\w+ )?need (?:to|for))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex DutyWord();

    /// <summary>Words of duty that ask nobody: <c>it should be noted</c>, <c>should the need arise</c>, <c>should have been</c>.</summary>
    [GeneratedRegex(
        @"\bshould (?:have|already|be (?:read|noted|recalled|understood|borne|seen|stressed|emphasi[sz]ed|pointed|mentioned|added|"
            + @"regarded as))\b|\bmust be (?:noted|recalled|emphasi[sz]ed|stressed)|\bwhich (?:\w+ )?(?:must|should|shall)\b|"
            + @"\bas (?:it )?should\b|\bshould (?:the|a|any|such)\b|^(?:Should|Must)\b|\bif\b[^,]{0,80}\bshould\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoDuty();

    [GeneratedRegex(
        @"^\[?(?:(?:Also|Further|Furthermore,|Deeply|Strongly|Urgently|Once again|Again|Solemnly|Hereby|Firmly|Gravely|Warmly|"
            + @"In this regard,|In that regard,|In this context,|Moreover,|Accordingly,|Therefore|Unequivocally|Vigorously|"
            + @"Categorically|In addition,|To this end,|To that end,|Likewise|Specifically) (?:also |further )?)?(?:[Aa]ccepts|"
            + @"[Aa]cknowledges|[Aa]dopts|[Aa]dvises|[Aa]ffirms|[Aa]grees|[Aa]mends|[Aa]ppeals|[Aa]pplauds|[Aa]ppoints|[Aa]ppreciates|"
            + @"[Aa]pproves|[Aa]sks|[Aa]sserts|[Aa]ssures|[Aa]uthori[sz]es|[Cc]alls (?:also |further |once again |again |"
            + @"once more )?(?:upon|on|for)|[Cc]ommends|[Cc]ommits|[Cc]oncludes|[Cc]oncurs|[Cc]ondemns|[Cc]onfirms|[Cc]ongratulates|"
            + @"[Cc]onsiders|[Cc]ontinues to|[Cc]onvenes|[Dd]ecides|[Dd]eclares|[Dd]efers|[Dd]emands (?:that|the)|[Dd]enounces|"
            + @"[Dd]eplores|[Dd]eprecates|[Dd]esignates|[Dd]etermines (?:that|to)|[Dd]irects|[Dd]raws (?:the )?attention|[Ee]lects|"
            + @"[Ee]mphasi[sz]es|[Ee]ncourages|[Ee]ndorses|[Ee]ntrusts|[Ee]stablishes|[Ee]xpects|[Ee]xpresses|[Ee]xtends|[Hh]ails|"
            + @"[Hh]ighlights|[Ii]nsists|[Ii]nstructs|[Ii]ntends|[Ii]nvites|[Ll]aunches|[Ll]ooks forward|[Mm]andates|[Nn]otes (?:that|"
            + @"the|with|also|further|also|its)|[Oo]bserves|[Pp]ays tribute|[Pp]ledges|[Pp]ostpones|[Pp]roclaims|[Pp]roposes|"
            + @"[Rr]eaffirms|[Rr]ecalls|[Rr]ecogni[sz]es|[Rr]ecommends|[Rr]econfirms|[Rr]e-?emphasi[sz]es|[Rr]egrets|[Rr]eiterates|"
            + @"[Rr]ejects|[Rr]emains (?:actively )?seized|[Rr]eminds|[Rr]enews|[Rr]epeats|[Rr]equests (?!for|from|by)|[Rr]equires|"
            + @"[Rr]esolves|[Ss]alutes|[Ss]tresses|[Ss]uggests|[Ss]upports|[Tt]akes (?:also |further )?(?:note|into account)|[Tt]hanks|"
            + @"[Tt]ransmits|[Tt]rusts|[Uu]nderlines|[Uu]nderscores|[Uu]ndertakes|[Uu]rges|[Ww]arns|[Ww]elcomes|[Ww]ishes)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OperativeVerb();

    /// <summary>The verbs of decisions that a chapeau begins: <c>The Board may wish to: (a) Take note …</c></summary>
    [GeneratedRegex(
        @"^\[?(?:Also |Further )?(?:Take note of|Request (?!for|from|by)|Invite |Urge |Encourage |Call upon |Call on |Decide (?:to|"
            + @"that)|Recommend |Welcome |Note with|Note that|Note the|Endorse |Approve |Adopt the|Commend |Reaffirm |Reiterate |"
            + @"Express |Recall |Acknowledge |Recogni[sz]e |Emphasi[sz]e |Stress |Authori[sz]e |Agree (?:that|to)|Condemn )",
        RegexOptions.CultureInvariant)]
    private static partial Regex BareOperative();

    /// <summary>The verbs of a list that a past chapeau begins: <c>The Commission: (a) Decided that …</c></summary>
    [GeneratedRegex(
        @"^(?:Also |Further )?(?:[Dd]ecided (?:to|that)|[Rr]equested |[Rr]ecommended |[Ii]nvited |[Uu]rged |[Ee]ncouraged |"
            + @"[Aa]greed (?:to|that)|[Tt]ook note|[Cc]alled (?:up)?on|[Ww]elcomed |[Nn]oted (?!(?:the |their |"
            + @"also )*statements?)(?!that the representative)|[Rr]eaffirmed |[Ee]ndorsed |[Aa]pproved |[Aa]dopted |[Aa]uthori[sz]ed )",
        RegexOptions.CultureInvariant)]
    private static partial Regex PastOperative();

    [GeneratedRegex(
        @"^\[?Recommendation (?:No\. ?)?[A-Z]?\d{1,3}\b(?! (?:of|in|was|is|has|had|and|to|by)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex CallsItself();

    /// <summary><c>Lower the rate</c>, <c>Hire four</c>: any word of a verb's form with an article or a number behind it.</summary>
    [GeneratedRegex(
        @"^\[?(?!(?:About|Above|Across|After|All|Along|Although|Among|And|Around|As|At|Because|Before|Behind|Below|Beside|Between|"
            + @"Beyond|Both|But|By|Despite|Due|Few|For|From|Given|Half|Her|His|How|If|In|Into|Its|Less|Like|Many|More|Most|Near|No|None|"
            + @"Not|Of|Off|On|Once|One|Only|Or|Our|Out|Over|Part|Per|Prior|She|Since|So|Some|Such|Than|That|The|Their|Then|There|They|"
            + @"Though|Through|To|Today|Two|Under|Unlike|Until|Up|Upon|Via|We|What|When|Where|Whether|Which|While|Who|Why|With|Within|"
            + @"Without|Yet) )[A-Z][a-z]+(?<!s|ed|ing|ly|tion) (?:the|an?|all|every|each|any|its|their|two|three|four|five|six|"
            + @"more|fewer) ",
        RegexOptions.CultureInvariant)]
    private static partial Regex ImperativeForm();

    [GeneratedRegex(
        @"^(?:Do not|Never|Replace|Keep|Stop|Send|Close|Open|Hire|Ask|Buy|Name|Mark|Write|Count|Give|Bring|Lower|Record|Put|Drop|Teach|"
            + @"Take|Ensure|Adopt|Strengthen|Develop|Establish|Consider|Continue|Promote|Provide|Improve|Increase|Implement|Encourage|"
            + @"Support|Review|Enhance|Facilitate|Create|Conduct|Undertake|Include|Integrate|Expand|Accelerate|Build|Invest|Make|"
            + @"Address|Avoid|Prepare|Publish|Ratify|Accede|Amend|Repeal|Guarantee|Respect|Protect|Abolish|Step up|Intensify|Explore|"
            + @"Reduce|Prioriti[sz]e|Allocate|Set up|Design|Introduce|Cooperate|Collaborate|Coordinate|Share|Train|Monitor|Refrain|"
            + @"Cease|Combat|Prevent|Investigate|Prosecute|Foster|Leverage|Mobili[sz]e|Maintain|Appoint|Engage|Empower|Use|Apply|Raise|"
            + @"Recruit|Carry out|Put in place) (?!of\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BareImperative();
}
