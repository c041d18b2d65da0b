using System.Collections.Frozen;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>English verbs by which bare imperatives of recommendations begin. Their list is closed: other words of the same form are nouns.</summary>
internal static class ImperativeVerbs
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        [
            "accelerate", "address", "adopt", "align", "allocate", "amend", "analyse", "analyze", "apply", "appoint", "assess", "assist", "avoid", "bring", "build", "carry", "clarify",
            "collaborate", "collect", "combat", "complete", "conduct", "consider", "consolidate", "continue", "convene", "cooperate", "coordinate", "create", "criminalize", "define",
            "develop", "disseminate", "draft", "elaborate", "eliminate", "empower", "enable", "encourage", "enforce", "engage", "enhance", "ensure", "establish", "evaluate", "examine",
            "expand", "expedite", "explore", "facilitate", "finalize", "foster", "fund", "further", "give", "guarantee", "harmonize", "identify", "implement", "improve", "include",
            "incorporate", "increase", "inform", "integrate", "intensify", "introduce", "invest", "investigate", "invite", "issue", "keep", "launch", "maintain", "make", "mainstream",
            "mobilize", "monitor", "organize", "pay", "prepare", "prevent", "prioritize", "produce", "prohibit", "promote", "protect", "provide", "publish", "pursue", "raise", "ratify",
            "recognize", "reconsider", "reduce", "refrain", "reinforce", "remove", "repeal", "report", "request", "require", "respect", "revise", "review", "share", "simplify",
            "standardize", "strengthen", "submit", "support", "take", "target", "train", "translate", "undertake", "update", "urge", "use", "utilize", "withdraw",
        ],
        StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
