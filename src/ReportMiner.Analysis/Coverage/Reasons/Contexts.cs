using System.Text.RegularExpressions;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Coverage.Reasons;

/// <summary>Reads from the words around the verb whose voice asks.</summary>
internal static partial class Contexts
{
    /// <summary>Whether an unlabelled paragraph is of a preamble: it begins with a participle or an adjective.</summary>
    public static bool IsPreambular(string paragraph, Language language) =>
        language == Language.Russian ? RussianPreamble().IsMatch(paragraph) : EnglishPreamble().IsMatch(paragraph);

    /// <summary>Whether the sentence cites what another text asked.</summary>
    /// <param name="before">The sentence up to its verb and the verb itself.</param>
    /// <param name="language">Language of the sentence.</param>
    public static bool Cites(string before, Language language) =>
        language == Language.Russian ? RussianCitation().IsMatch(before) : EnglishCitation().IsMatch(before);

    /// <summary>
    /// Whether the author asks himself, whatever texts he names before: <c>further to resolution 5/1, I hereby request</c>.
    /// </summary>
    public static bool IsFirstPerson(string before) => FirstPerson().IsMatch(before);

    /// <summary>Whether a speaker, a delegation or another voice comes before the verb.</summary>
    public static bool IsAnotherVoice(string before, Language language) =>
        language == Language.Russian ? RussianVoices().IsMatch(before) : EnglishVoices().IsMatch(before);

    /// <summary>Whether somebody who can act is named before a word of duty.</summary>
    public static bool NamesWhoIsAsked(string before, Language language) => language == Language.Russian || Addressee().IsMatch(before);

    /// <summary>Whether the sentence asks for something in the document's own making.</summary>
    public static bool IsProcedure(string sentence, Language language) =>
        language == Language.Russian ? RussianProcedure().IsMatch(sentence) : EnglishProcedure().IsMatch(sentence);

    /// <summary>Whether a title names an agenda: what it says that the body may wish to do is the course of the meeting.</summary>
    public static bool IsAgenda(string? title) => title is not null && Agenda().IsMatch(title);

    /// <summary>Whether the sentence says what was done with recommendations.</summary>
    public static bool IsPosition(string sentence) => Position().IsMatch(sentence);

    [GeneratedRegex(
        @"^\[?(?:(?:Also|Further|Deeply|Gravely|Strongly|Seriously|Keenly|Fully|Particularly|Once again|Again|Profoundly|Greatly|Firmly|"
            + @"Extremely) )?(?:further |also |once again )?(?:[A-Za-z-]+ing\b|(?:[Aa]ware|[Mm]indful|[Cc]onvinced|[Cc]oncerned|"
            + @"[Aa]larmed|[Gg]uided|[Cc]onscious|[Cc]ognizant|[Dd]isturbed|[Dd]ismayed|[Dd]etermined|[Ii]nspired|[Ee]ncouraged|"
            + @"[Pp]ursuant|[Aa]ppalled|[Dd]esirous|[Rr]esolved|[Cc]ommitted|[Hh]orrified|[Ss]hocked|[Ss]addened)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex EnglishPreamble();

    [GeneratedRegex(
        @"^\[?(?:(?:также|далее|вновь|особо|с \w+ )?(?:\w+(?:ая|яя|ясь|ившись|ив|ав)\b|принимая во внимание|будучи|убежден|исходя))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RussianPreamble();

    [GeneratedRegex(
        @"\b(?:resolutions?|decisions?) (?:\d|[A-Z]+[-/]\d|[IVXL]+/\d)|\bin (?:its|his|her|their|that|"
            + @"the same) (?:\w+ ){0,2}(?:resolution|decision|report)|\b[Ii]n (?:the )?(?:resolution|decision|paragraphs?|section|"
            + @"article)\b|\b(?:resolution|decision|report),? in which\b|\b(?:as|which|who|that|had) (?:[\w-]+ ){0,4}\w+ed\z|"
            + @"\bpursuant to\b|\bin accordance with\b|\bby the (?:General )?(?:Assembly|Council)\b|\b(?:[Tt]he|"
            + @"[Ss]aid) (?:General )?Assembly (?:also |further )?\w+ed\b|\bSecurity Council (?:also |further )?\w+ed\b|"
            + @"\bEconomic and Social Council (?:also |further )?\w+ed\b|\b(?:recalls|noted|recalled|indicated|informed) that\b|"
            + @"\b(?:previous|earlier|last) (?:session|report|year)|\b[Ii]n (?:19|20)\d\d,",
        RegexOptions.CultureInvariant)]
    private static partial Regex EnglishCitation();

    [GeneratedRegex(@"\b(?:I|We|we|я|Я|мы|Мы) (?:\w+ ){0,3}\w+\z", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(
        @"\b(?:в (?:своей|своем|своих|этой|этом|той же) (?:резолюци|решени|доклад)|в (?:резолюци|решени|пункт)|резолюци(?:я|и|ю|"
            + @"ей) (?:\d|[A-Z])|решени(?:е|я|ю|ем) (?:\d|[A-Z])|во исполнение|в соответствии с|в (?:19|20)\d\d году|ранее|"
            + @"как (?:просил|рекомендовал)|котор(?:ый|ая|ое|ые|ой|ом|ых)[^,]{0,80}\z|согласно)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RussianCitation();

    [GeneratedRegex(
        @"\b(?:delegations?|[Ss]peakers?|representatives? of|[Pp]articipants?|[Pp]anellists?|[Oo]bservers?|members of the|He|She|he|she|"
            + @"They|they|Mr|Ms|Mrs|interviewees|stakeholders|views? (?:was|were) expressed|It was (?:also |further )?(?:noted|stressed|"
            + @"suggested|emphasi[sz]ed|recalled|underlined|pointed|observed|mentioned|stated|said|felt|proposed|reiterated)|"
            + @"was (?:also )?(?:noted|stressed|suggested|emphasi[sz]ed|highlighted)|respondents|civil society|submissions?|[Ss]ome|"
            + @"[Ss]everal|[Mm]any|[Oo]ne (?:delegation|member|speaker|State)|[Aa] number of|[Aa]nother|[Oo]thers|discussants?|"
            + @"moderator|JS\d|NGOs?|Ambassador|President of|Government of|Permanent|Chair|Co-Chairs|Director|Secretary of|(?:states|"
            + @"provides|stipulates|prescribes) that)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex EnglishVoices();

    [GeneratedRegex(
        @"\b(?:делегаци|оратор|выступавш|представител|участник[иа]?\b|наблюдател|эксперт[ы]? отметил|было (?:отмечено|напомнено|"
            + @"предложено|высказано|подчеркнуто)|некоторые|несколько|ряд (?:делегаций|стран|государств)|многие|одна делегация|другие|"
            + @"он |она |они |председател|посол|министр|правительство |гласит, что|предусматривает, что|предписывает, что)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RussianVoices();

    [GeneratedRegex(
        @"\b(?:States?|Governments?|[Pp]arties|[Cc]ountr(?:y|ies)|[Aa]uthorities|Secretariat|secretariat|Secretary-General|Commission|"
            + @"Committee|Council|Assembly|Board|UNODC|[A-Z]{3,}|entities|organizations|donors|partners|agencies|institutions|companies|"
            + @"community|stakeholders|mechanisms?|Office|office|bodies|system|actors|practitioners|[Mm]inist(?:ry|ries)|"
            + @"[Ii]t is (?:\w+ )?(?:recommended|suggested|proposed|requested))\b[^.;]{0,120}\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Addressee();

    [GeneratedRegex(
        @"\b(?:should be (?:most |very )?(?:grateful|pleased|obliged)|would be (?:most |very )?grateful|have the honour|"
            + @"could be (?:issued|circulated)|circulat\w+ (?:of )?(?:the present|this) letter|have (?:the present|this) letter|"
            + @"(?:present|this) letter and its annex|request an extension of|"
            + @"requested(?:, but did not receive,)? (?:the secretariat for )?(?:additional |further |updated |more )?(?:information|"
            + @"clarification|details|data)\b|asked (?:the|that) (?:secretariat|representative)|invited (?:questions|comments|"
            + @"representatives|the representatives|delegations|members|its members|participants|the above-mentioned)|"
            + @"invites (?:questions|comments|the representatives)|invited [^.]{0,60}to (?:make|take the floor|address|report back|"
            + @"participate in the meeting|brief)|invites? [^.]{0,60}to (?:take the floor|make a statement|brief the))",
        RegexOptions.CultureInvariant)]
    private static partial Regex EnglishProcedure();

    [GeneratedRegex(
        @"\b(?:agenda|annotations?|workplan|timetable|organi[sz]ation of (?:the )?work|rules of procedure)\b|"
            + @"правил\w* процедуры|повестк|аннотаци|расписани|"
            + @"организаци\w+ работы|план работы",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Agenda();

    [GeneratedRegex(
        @"(?:прошу (?:Вас )?(?:распространить|обеспечить распространение)|буду признател|имею честь|распространить настоящее письмо|"
            + @"пригласил[аио]? [^.]{0,80}(?:выступить|принять участие))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RussianProcedure();

    [GeneratedRegex(
        @"\b(?:enjoys? the support|(?:does|do|did) not enjoy|supports? (?:the )?recommendations?|(?:accepts?|accepted|notes?|noted|"
            + @"rejects?|rejected) (?:the )?recommendations?)\b|(?:пользу[ею]тся поддержкой|поддержива(?:ет|ются|ется) рекомендаци|"
            + @"рекомендаци\w+ (?:принят|поддержан|отклонен))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Position();
}
