using ReportMiner.Linguistics;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Distinguishes a request to consider an act from a request for the act.</summary>
internal static class Deliberation
{
    private static readonly string[] Wide =
    [
        "consider", "explor", "examin", "possib", "study", "studi", "review", "look", "discuss", "address", "view", "regard", "deem",
        "рассм", "изуч", "возможн", "подума", "продум", "учит", "учесть", "счита", "обсуд", "обсужд", "целесообразн", "учет",
    ];

    /// <returns>Whether the text asks to consider an act; <see langword="null"/> where it asks nothing with a modal word.</returns>
    public static bool? Asked(string text)
    {
        bool modal = false;
        List<Word> words = Words.Of(text);
        for (int i = 0; i < words.Count; i++)
        {
            modal |= words[i].Lower is "should" or "must" or "shall" or "may" or "encouraged" or "invited" or "recommended" or "urged"
                or "следует" or "должны" or "рекомендуется" or "предлагается" or "необходимо" or "настоятельно";
            if (modal
                && (words[i].Lower == "consider"
                    || (words[i].Lower == "рассмотреть" && i + 1 < words.Count && words[i + 1].Lower is "вопрос" or "возможность")))
            {
                return true;
            }
        }

        return modal ? false : null;
    }

    /// <returns>Whether any word of the text may stand for considering.</returns>
    public static bool Possible(string text) =>
        Words.Of(text).Exists(w => Array.Exists(Wide, p => w.Lower.StartsWith(p, StringComparison.Ordinal)));
}
