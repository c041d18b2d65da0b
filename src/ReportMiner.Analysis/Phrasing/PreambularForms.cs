using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Recognises preambular paragraphs: they open with a participle or an adjective of the body's mind, and end with a comma.
/// </summary>
internal static class PreambularForms
{
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [
            "aware", "mindful", "convinced", "concerned", "alarmed", "cognizant", "conscious", "determined", "disturbed", "encouraged",
            "guided", "inspired", "appalled", "dismayed", "satisfied",
            "committed", "desirous", "hopeful", "confident", "grateful", "pursuant", "gratified", "shocked", "outraged", "resolved",
            "motivated", "dedicated", "anxious", "saddened", "distressed",
        ],
        StringComparer.Ordinal);

    private static readonly string[] RussianEndings =
    [
        "ая", "яя", "уя", "юя", "ив", "ав", "ев", "яв", "ув", "вши", "шись", "ясь", "учи", "ючи"
    ];

    private static readonly FrozenSet<string> Adverbs = FrozenSet.ToFrozenSet(
        [
            "also", "further", "again", "once", "more", "likewise", "still", "and", "having", "also,",
            "также", "далее", "вновь", "еще", "раз", "особо", "с", "со", "глубоко", "серьезно", "и", "всецело", "решительно", "полностью",
        ],
        StringComparer.Ordinal);

    private const int Reach = 6;

    /// <summary>Whether a text opens as a preambular paragraph does.</summary>
    public static bool Opens(PhraseText text)
    {
        for (int i = 0; i < Math.Min(text.Count, Reach); i++)
        {
            if (i > 0 && text.Tokens[i].Before > Break.None)
            {
                return false;
            }

            if (IsParticiple(text, i))
            {
                return true;
            }

            string word = text.At(i);
            bool adverb = Adverbs.Contains(word)
                || (text.Language == Language.English
                    ? word.EndsWith("ly", StringComparison.Ordinal)
                    : word.EndsWith('о') || IsFeeling(word));
            if (!adverb)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>Recalling</c>, <c>Aware</c>, «ссылаясь», «рассмотрев».</summary>
    public static bool IsParticiple(PhraseText text, int i)
    {
        string word = text.At(i);
        return text.Language == Language.English
            ? English.Contains(word)
                || (word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal)
                    && word is not ("following" or "during" or "meeting" or "building"))
            : word is "будучи" or "исходя" || (word.Length > 4 && (i > 0 || !text.StartsUpper(i) || text.At(i + 1).Length > 0)
                && Array.Exists(RussianEndings, e => word.EndsWith(e, StringComparison.Ordinal)) && !IsAdjective(text, i));
    }

    /// <summary>«с глубокой озабоченностью отмечая»: words of the feeling.</summary>
    private static bool IsFeeling(string word) =>
        word.EndsWith("ью", StringComparison.Ordinal) || word.EndsWith("ой", StringComparison.Ordinal)
            || word.EndsWith("ем", StringComparison.Ordinal) || word.EndsWith("им", StringComparison.Ordinal);

    /// <summary>«Генеральная Ассамблея», «вторая сессия»: an adjective agrees with the noun behind it.</summary>
    private static bool IsAdjective(PhraseText text, int i) =>
        (text.At(i).EndsWith("ая", StringComparison.Ordinal) || text.At(i).EndsWith("яя", StringComparison.Ordinal))
        && (EnactingNouns.IsHead(text, i + 1) || EnactingNouns.IsHead(text, i + 2)
            || text.At(i + 1).EndsWith("ия", StringComparison.Ordinal) || text.At(i + 1).EndsWith("ая", StringComparison.Ordinal));
}
