using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Verbs that ask only where a speaker is their subject: <c>asked the Secretariat to</c>, <c>advocated</c>, «высказалась за». With a body
/// or a person as subject they would report other things.
/// </summary>
internal static class ProposingVerbs
{
    /// <summary>How far the infinitive may be from <c>asked</c>.</summary>
    private const int Reach = 12;

    /// <returns>A word of the vocabulary of strengths for such a verb; <see langword="null"/> otherwise.</returns>
    public static string? At(PhraseText text, int i) =>
        text.Tokens[i].Aside || !text.IsMain(i) ? null : text.Language == Language.Russian ? Russian(text, i) : English(text, i);

    private static string? English(PhraseText text, int i) => text.At(i) switch
    {
        "asked"
            or "asks" when text.At(i - 1) is not ("was" or "were" or "been" or "being" or "is" or "are") => AsksToAct(text, i + 1)
                ? "urged"
                : null,
        "advocated" or "advocates" when text.At(i - 1) is not ("was" or "were" or "been") => "recommended",
        "pressed" or "pleaded" or "argued" when text.At(i + 1) == "for" => "urged",
        "insisted" when text.At(i + 1) is "on" or "that" => "urged",
        "appealed" when text.At(i + 1) == "for" && text.At(i + 2) is { Length: > 0 } asked && !char.IsAsciiDigit(asked[0]) => "urged",
        "wished" when text.At(i + 1) is "that" => "invited",
        "expressed" when text.At(i + 2) is "wish" or "desire" && text.At(i + 3) is "that" or "to" => "invited",
        "spoke" when text.At(i + 1) == "in" && text.At(i + 2) is "favour" or "support" => "recommended",
        _ => null,
    };

    private static bool AsksToAct(PhraseText text, int from)
    {
        if (text.At(from) is "that")
        {
            return true;
        }

        for (int i = from; i < Math.Min(text.Count, from + Reach) && text.Tokens[i].Before <= Break.Comma; i++)
        {
            if (text.At(i) is "what" or "how" or "whether" or "about" or "if" or "why" or "which" or "when" or "who")
            {
                return false;
            }

            if (text.At(i) == "to" && i > from)
            {
                return text.At(i + 1)
                    is not ("explain" or "clarify" or "elaborate" or "comment" or "know" or "provide" or "respond" or "indicate" or "the");
            }
        }

        return false;
    }

    private static string? Russian(PhraseText text, int i)
    {
        string word = text.At(i);
        bool speaks =
            word
                is "высказался" or "высказалась" or "высказалось" or "высказались" or "выступил" or "выступила" or "выступило"
                    or "выступили" or "высказывается" or "выступает" or "выступают";
        if (speaks)
        {
            return text.At(i + 1) == "за" || (text.At(i + 1) == "в" && text.At(i + 2) == "пользу")
                || (text.At(i + 1) == "с" && text.At(i + 2).StartsWith("предложени", StringComparison.Ordinal))
                ? "recommended"
                : null;
        }

        if (word.StartsWith("вырази", StringComparison.Ordinal) || word.StartsWith("высказа", StringComparison.Ordinal))
        {
            return text.At(i + 1).StartsWith("пожелани", StringComparison.Ordinal) ? "invited" : null;
        }

        return word is "ходатайствовал" or "ходатайствовала" or "ходатайствовали"
            || (word is "настаивал" or "настаивала" or "настаивали" && text.At(i + 1) == "на")
            ? "urged"
            : null;
    }
}
