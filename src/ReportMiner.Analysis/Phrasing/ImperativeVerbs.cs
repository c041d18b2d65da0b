using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// English verbs by which bare imperatives of recommendations begin. Their list is closed: other words of the same form are nouns.
/// </summary>
internal static class ImperativeVerbs
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        [
            "accelerate", "address", "adopt", "align", "allocate", "amend", "analyse", "analyze", "apply", "appoint", "assess", "assist",
            "avoid", "bring", "build", "carry", "clarify",
            "collaborate", "collect", "combat", "complete", "conduct", "consider", "consolidate", "continue", "convene", "cooperate",
            "coordinate", "create", "criminalize", "define",
            "develop", "disseminate", "draft", "elaborate", "eliminate", "empower", "enable", "encourage", "enforce", "engage", "enhance",
            "ensure", "establish", "evaluate", "examine",
            "expand", "expedite", "explore", "facilitate", "finalize", "foster", "fund", "further", "give", "guarantee", "harmonize",
            "identify", "implement", "improve", "include",
            "incorporate", "increase", "inform", "integrate", "intensify", "introduce", "invest", "investigate", "invite", "issue", "keep",
            "launch", "maintain", "make", "mainstream",
            "mobilize", "monitor", "organize", "pay", "prepare", "prevent", "prioritize", "produce", "prohibit", "promote", "protect",
            "provide", "publish", "pursue", "raise", "ratify",
            "recognize", "reconsider", "reduce", "refrain", "reinforce", "remove", "repeal", "report", "request", "require", "respect",
            "revise", "review", "share", "simplify",
            "standardize", "strengthen", "submit", "support", "take", "target", "train", "translate", "undertake", "update", "urge", "use",
            "utilize", "withdraw",
            "allow", "ask", "buy", "circulate", "compile", "discontinue", "dismantle", "exempt", "extend", "hire", "inspect", "install",
            "let", "lower", "merge", "nominate", "notify", "purchase", "rebuild", "recruit", "relocate", "reopen", "repair", "replace",
            "restore", "resume", "retain", "send", "stop", "teach", "transfer", "verify", "waive", "warn", "widen",
        ],
        StringComparer.Ordinal);

    /// <summary>Words of the same form that open a sentence and are no verbs.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        [
            "about", "above", "across", "after", "against", "all", "along", "although", "among", "and", "around", "at", "because", "before",
            "behind", "below", "beneath", "beside", "between", "beyond",
            "both", "but", "by", "despite", "due", "except", "every", "few", "for", "from", "given", "half", "how", "if", "in", "into",
            "less", "like", "many", "more", "most", "much", "near", "no", "none",
            "not", "of", "off", "on", "once", "one", "only", "onto", "or", "out", "over", "part", "per", "prior", "so", "some", "such",
            "than", "that", "then", "there", "though", "through", "to", "today",
            "toward", "two", "under", "unlike", "until", "up", "upon", "via", "what", "when", "where", "whether", "which", "while", "who",
            "why", "with", "within", "without", "yet",
        ],
        StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);

    /// <summary>
    /// <c>Lower the rate</c>, <c>Hire four engineers</c>: an unlisted word of a verb's form with an article, a number or a like word behind
    /// it, and no other verb in the sentence that could be the predicate. Only for a place where imperatives are expected.
    /// </summary>
    public static bool HasForm(PhraseText text, int verb)
    {
        string word = text.At(verb);
        if (word.Length < 3 || !word.All(char.IsAsciiLetter) || Others.Contains(word) || word[^1] == 's'
            || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("tion", StringComparison.Ordinal)
            || !TakesObject(text.At(verb + 1)))
        {
            return false;
        }

        return !text.AnyMain(verb + 1, text.SentenceEnd(verb), i => FiniteVerbs.Contains(text.At(i), text.Language));
    }

    private static bool TakesObject(string word) =>
        word
            is "the" or "a" or "an" or "all" or "every" or "each" or "any" or "no" or "its" or "their" or "those" or "these" or "what"
                or "how" or "whether" or "at" or "two" or "three" or "four" or "five" or "six"
        or "more" or "fewer" or "only" or "up" or "with" or "one";
}
