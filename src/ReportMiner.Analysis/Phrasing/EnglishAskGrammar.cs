using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Distinguishes English verbs that ask from nouns, participles and infinitives of the same form.</summary>
internal static class EnglishAskGrammar
{
    /// <summary>Words before which a form in -s or without an ending is a noun or an infinitive, and a form in -ed a participle.</summary>
    private static readonly FrozenSet<string> NotBeforeVerb = FrozenSet.ToFrozenSet(
        [
            "the", "a", "an", "this", "its", "their", "his", "her", "our", "of", "for", "to", "such", "these", "those", "any", "all", "as",
            "in", "by", "with", "on",
            "upon", "no", "some", "other", "previous", "earlier", "existing", "several", "many", "new", "every", "each", "should", "must",
            "shall", "will", "would",
            "can", "could", "may", "might", "not", "previously", "already", "originally", "urgent", "pressing", "there", "being", "having",
            "continue", "actively",
            "if", "when", "where", "than", "former",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeForms =
        FrozenSet.ToFrozenSet(["is", "are", "was", "were", "be", "been"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet(
        [
            "also", "further", "strongly", "therefore", "again", "once", "more", "subsequently", "all", "both", "furthermore", "duly",
            "kindly", "now", "then", "not", "thus", "hereby", "particularly", "especially", "accordingly", "being"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Reporting = FrozenSet.ToFrozenSet(
        [
            "noted", "stressed", "emphasized", "recalled", "underlined", "added", "mentioned", "pointed", "highlighted", "understood",
            "underscored", "observed", "remembered", "borne", "read", "construed", "interpreted"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Subjects = FrozenSet.ToFrozenSet(
        [
            "we", "i", "they", "states", "governments", "countries", "delegations", "speakers", "parties", "participants", "inspectors",
            "authors", "members", "ministers",
            "rapporteurs", "evaluators", "experts", "auditors", "undersigned",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Aims = FrozenSet.ToFrozenSet(
        [
            "aim", "aims", "purpose", "purposes", "objective", "objectives", "goal", "goals", "task", "tasks", "mandate", "role", "roles",
            "function", "functions", "idea", "intention", "intent", "challenge", "challenges", "question", "way", "ways", "step", "steps",
            "priority", "priorities", "focus", "plan", "plans", "option", "options", "approach", "strategy", "ambition", "effect", "result",
            "target", "targets", "first", "next", "best", "need", "needs", "point", "mission", "vision", "responsibility", "duty", "key",
            "solution", "answer", "alternative", "proposal", "methodology", "intended", "principle", "principles",
        ],
        StringComparer.Ordinal);

    public static Ask? Judge(PhraseText text, Ask ask) => ask.Form.Shape switch
    {
        AskShape.Subject => JudgeModal(text, ask),
        AskShape.Object => JudgeVerb(text, ask),
        _ => ask,
    };

    private static Ask? JudgeModal(PhraseText text, Ask ask)
    {
        string word = text.At(ask.First);
        bool sentenceInitial = text.Tokens[ask.First].Before == Break.Sentence || ask.First == 0;
        if (word is "should" && (sentenceInitial || text.At(ask.First - 1) is "as" or "if"))
        {
            return null;
        }

        if (word is "should" or "must" && ReportsOnly(text, ask.End))
        {
            return null;
        }

        return word switch
        {
            "must" or "need" or "needs" when NotBeforeVerb.Contains(text.At(ask.First - 1)) || sentenceInitial => null,
            "need" when !CanBePlural(text, ask.First - 1) => null,
            "have" or "has" when sentenceInitial || NotBeforeVerb.Contains(text.At(ask.First - 1)) => null,
            "is" or "are" when text.At(ask.End - 1) == "to" && IsBare(text, ask) && NamesAim(text, ask.First) => null,
            "shall" when text.At(ask.First - 1) is "it" => null,
            "consideration" when !sentenceInitial && text.At(ask.First - 1) is "into" => null,
            _ => ask,
        };
    }

    /// <summary><c>is to</c>, <c>are therefore not to</c>; not <c>is obliged to</c>.</summary>
    private static bool IsBare(PhraseText text, Ask ask) =>
        text.At(ask.End - 2) is "is" or "are" or "also" or "therefore" or "then" or "now" or "thus" or "not" or "never";

    /// <summary><c>The aim of the review is to assess</c>: what something is for, not what somebody is to do.</summary>
    private static bool NamesAim(PhraseText text, int verb)
    {
        if (text.At(verb - 1) is "it" or "this" or "that" or "what" or "there" or "which" or "these" or "those" or "all")
        {
            return true;
        }

        for (int i = verb - 1; i >= 0 && text.Tokens[i + 1].Before < Break.Sentence; i--)
        {
            if (Aims.Contains(text.At(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Only a plural or a pronoun has <c>need</c> for its verb; <c>the particular need to</c> is a noun.</summary>
    private static bool CanBePlural(PhraseText text, int before)
    {
        before = BeforeInsertion(text, before);
        while (Adverbs.Contains(text.At(before)) || text.At(before) is "would" or "do" or "however")
        {
            before--;
        }

        string word = text.At(before);
        return word.EndsWith('s') || text.Tokens[Math.Max(0, before)].Aside
            || word
                is "we" or "i" or "they" or "you" or "which" or "that" or "who" or "and" or "people" or "women" or "men" or "children"
                    or "personnel" or "staff" or "data" or "media" or "police";
    }

    /// <summary><c>Employers, for their part, need to</c>: the subject stands before what the commas hold.</summary>
    private static int BeforeInsertion(PhraseText text, int before)
    {
        if (before < 0 || text.Tokens[before + 1].Before != Break.Comma)
        {
            return before;
        }

        for (int i = before; i > Math.Max(0, before - 8); i--)
        {
            if (text.Tokens[i].Before == Break.Comma)
            {
                return i - 1;
            }
        }

        return before;
    }

    private static bool ReportsOnly(PhraseText text, int i)
    {
        while (Adverbs.Contains(text.At(i)) || text.At(i) == "be")
        {
            i++;
        }

        return Reporting.Contains(text.At(i)) && (text.At(i - 1) == "be" || Adverbs.Contains(text.At(i - 1)));
    }

    private static Ask? JudgeVerb(PhraseText text, Ask ask)
    {
        // Brackets before the verb belong to its subject: "Bolivia (Plurinational State of) recommended".
        int directly = ask.First - 1;
        while (directly >= 0 && text.Tokens[directly].Aside && !text.Tokens[ask.First].Aside)
        {
            directly--;
        }

        int before = directly;
        while (before >= 0 && Adverbs.Contains(text.At(before)))
        {
            before--;
        }

        string word = text.At(ask.First);
        if (word is "agreed" or "agrees" or "decided" or "decides" or "resolved" or "wishes" or "wish" or "would" or "continue"
            or "continues")
        {
            return NotBeforeVerb.Contains(text.At(ask.First - 1)) ? null : ask;
        }

        bool participle = word.EndsWith("ed", StringComparison.Ordinal);
        if (participle && BeForms.Contains(text.At(before)))
        {
            return JudgePassive(text, ask, before);
        }

        bool opens = text.Tokens[ask.First].Before == Break.Sentence;
        if (!opens && NotBeforeVerb.Contains(text.At(directly)))
        {
            return null;
        }

        if (participle)
        {
            return opens || text.At(ask.End) is "by" or "in" or "under" or "from" or "" ? null : ask;
        }

        if (text.At(ask.End)
            is "for" or "from" or "of" or "made" or "received" or "concerning" or "submitted" or "are" or "is" or "were" or "was"
                or "should"
                or "must")
        {
            return null; // a noun: requests for assistance, demands made by ...
        }

        bool thirdPerson = word.EndsWith('s') && !(IsNounToo(word) && !CanFollowSubject(text, ask.First, before));
        return thirdPerson || Subjects.Contains(text.At(before)) || IsJoinedToFirstPerson(text, before) ? ask : null;
    }

    /// <summary><c>I commend the authorities and urge them to …</c>: the second verb has the subject of the first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">Index of the last word before the verb and its adverbs.</param>
    public static bool IsJoinedToFirstPerson(PhraseText text, int before)
    {
        bool pronoun = false;
        for (int i = before - 1; i >= 0 && !pronoun && text.At(before) == "and"; i--)
        {
            bool opens = i == 0 || text.Tokens[i].Before >= Break.Comma;
            pronoun = opens && text.At(i) is "i" or "we" && text.IsMain(i);
            if (text.Tokens[i].Before == Break.Sentence)
            {
                break;
            }
        }

        return pronoun;
    }

    private static bool IsNounToo(string word) => word is "requests" or "demands" or "calls" or "appeals" or "trusts";

    /// <summary>
    /// <c>technical assistance requests</c>, <c>social demands</c> are nouns; a verb follows a name, a pronoun, a comma or "and".
    /// </summary>
    private static bool CanFollowSubject(PhraseText text, int verb, int before) =>
        text.Tokens[verb].Before >= Break.Comma || before < 0 || before < verb - 1
        || text.At(before) is "and" or "it" or "he" or "she" or "that" or "which" or "who"
        || text.StartsUpper(before);

    /// <summary><c>States are encouraged to</c>; <c>it is recommended that</c>; but not <c>measures were recommended by</c>.</summary>
    private static Ask? JudgePassive(PhraseText text, Ask ask, int be)
    {
        if (text.At(ask.End) is "by" or "in" or "under" or "as" || text.At(be - 1) == "as")
        {
            return null;
        }

        AskShape shape = text.At(be - 1) == "it" ? AskShape.Impersonal : AskShape.Subject;
        return ask with { Form = ask.Form with { Shape = shape } };
    }
}
