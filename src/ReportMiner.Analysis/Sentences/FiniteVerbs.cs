using System.Collections.Frozen;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Sentences;

/// <summary>
/// Finite verbs recognised by a list of endings or a short list of auxiliaries: enough to see that a clause has its own verb.
/// </summary>
internal static class FiniteVerbs
{
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [
            "is", "are", "was", "were", "has", "have", "had", "does", "did", "can", "will", "would", "may", "should", "must", "shall",
            "could", "might", "cannot", "remains", "remain", "remained"
        ],
        StringComparer.Ordinal);

    private static readonly string[] RussianEndings =
        [
            "ует", "уют", "ает", "ают", "яет", "яют", "еет", "еют", "ется", "ются", "ится", "ятся", "утся", "ивает", "вал", "вала", "вало",
            "вали", "нул", "нула", "нули", "ался", "алась", "ались", "илось", "ился", "илась", "ились"
        ];

    private static readonly FrozenSet<string> Russian = FrozenSet.ToFrozenSet(
        [
            "является", "являются", "имеет", "имеют", "был", "была", "было", "были", "стал", "стала", "стало", "стали", "может", "могут",
            "несет", "несут", "играет", "играют",
            "существует", "существуют", "есть", "будет", "будут", "разработал", "разработала", "разработало", "разработали", "отметил",
            "отметила", "отметили", "подчеркнул",
            "подчеркнула", "подчеркнули", "принял", "приняла", "приняли", "провел", "провела", "провело", "провели", "выразил", "выразила",
            "выразили", "должен", "должна", "должно", "должны",
            "представил", "представила", "представили", "создал", "создала", "создали", "указал", "указала", "указали", "заявил", "заявила",
            "заявили", "сообщил", "сообщила", "сообщили", "отмечено",
            "подчеркнуто", "признано", "указано", "высказано", "установлено", "находится", "находятся", "остается", "остаются", "требует",
            "требуют",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a word is such a verb.</summary>
    public static bool Contains(string word, Language language) =>
        language == Language.English
            ? English.Contains(word)
            : Russian.Contains(word) || (word.Length > 5 && Array.Exists(RussianEndings, e => word.EndsWith(e, StringComparison.Ordinal)));

    /// <returns>Whether a main clause has such a verb between two words. Auxiliaries right before the second word belong to it.</returns>
    public static bool AnyMain(PhraseText text, int from, int to)
    {
        int end = to;
        while (end > from && IsAuxiliary(text.At(end - 1)))
        {
            end--;
        }

        for (int i = from; i < end; i++)
        {
            if (text.IsMain(i) && Contains(text.At(i), text.Language))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAuxiliary(string word) =>
        English.Contains(word)
        || word
            is "also" or "be" or "been" or "further" or "strongly" or "not" or "было" or "был" or "была" or "были" or "будет" or "также"
                or "настоятельно";
}
