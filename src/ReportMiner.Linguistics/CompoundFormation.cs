using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>
/// Recognises hyphenated words by word formation, if neither the document nor the lists have the word itself: <c>веб-страница</c>,
/// <c>вице-президент</c>, <c>что-то</c>, <c>северо-восточный</c>, <c>know-how</c>. It only ever says that a hyphen stays.
/// </summary>
internal static class CompoundFormation
{
    private const int ShortestWord = 3;

    /// <summary>First parts that a hyphen always follows.</summary>
    private static readonly HashSet<string> RussianPrefixes = Set("вице онлайн офлайн интернет");

    /// <summary>First parts that a hyphen follows before a word.</summary>
    private static readonly HashSet<string> RussianFirstParts = Set(
        "веб экс обер унтер штаб пресс бизнес мини макси топ медиа генерал премьер смарт фан лорд пилот тест стоп экспресс норд зюйд "
            + "альфа бета гамма хакер крипто смс");

    private static readonly HashSet<string> Particles = Set("то либо нибудь");

    private static readonly HashSet<string> Interrogatives = Set(
        "кто кого кому кем ком что чего чему чем чём как какой какая какое какие какого какую каких какому каким какими какой каком где "
        + "куда откуда когда почему зачем сколько скольких "
        + "чей чья чье чьи чьего чьей чьих чьему чьим который которая которое которые которого отчего насколько");

    private static readonly HashSet<string> Ordinals = Set("первых вторых третьих четвертых пятых шестых седьмых восьмых");

    private static readonly string[] AdjectiveEndings =
        [
            "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ую", "юю", "ых",
            "их", "ыми", "ими", "ей"
        ];

    private static readonly string[] AdjectiveSuffixes = ["н", "ов", "ев", "ск", "цк", "лив", "ист", "тик", "ик"];

    private static readonly HashSet<string> EnglishFirstParts = Set("self ex vice well quasi ever all half mid e cross");

    private static readonly HashSet<string> EnglishParticles = Set("up down out off over by through back away together how in on to");

    private static readonly HashSet<string> EnglishLastParts = Set(
        "based led driven related specific oriented owned free sensitive friendly neutral minded bound wide level scale term making "
        + "building sharing raising keeping taking setting "
        + "responsive run funded risk income standing reaching ranging designed defined known");

    private static readonly HashSet<string> LinkWords = Set("by to of the and in on for a or at");

    private static readonly HashSet<string> LatinPhrases =
        Set("ex-officio ex-ante ex-post ad-hoc pro-forma post-factum per-capita vis-a a-vis");

    private static readonly HashSet<string> Tens = Set("twenty thirty forty fifty sixty seventy eighty ninety");

    private static readonly HashSet<string> Units =
        Set("one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth");

    /// <param name="cut">The word, folded.</param>
    /// <param name="language">The language of its letters.</param>
    /// <param name="knows">Whether a word is known in any form, from the lists or the document.</param>
    /// <returns><see langword="true"/> for a hyphenated word; <see langword="null"/> where its form says nothing.</returns>
    public static bool? KeepsHyphen(HyphenCut cut, Language language, Func<string, bool> knows)
    {
        HyphenCut inner = cut.Inner;
        bool twice = inner.Left.Length >= ShortestWord && inner.Left == inner.Right;
        bool keeps = twice
            || (language == Language.Russian ? IsRussian(inner, knows) : language == Language.English && IsEnglish(cut, inner, knows));
        return keeps ? true : null;
    }

    private static bool IsRussian(HyphenCut halves, Func<string, bool> knows)
    {
        (string left, string right) = (halves.Left, halves.Right);
        return (Particles.Contains(right) && Interrogatives.Contains(left))
            || (right == "таки" && left.Length > 1 && knows(left))
            || (left is "кое" or "кой" && Interrogatives.Contains(right))
            || (left == "из" && right is "за" or "под")
            || (left is "во" or "в" && Ordinals.Contains(right))
            || (left == "по" && IsAdverb(right) && knows(right))
            || (left is "северо" or "юго"
                && (right.StartsWith("восто", StringComparison.Ordinal) || right.StartsWith("запад", StringComparison.Ordinal)))
            || (RussianPrefixes.Contains(left) && right.Length >= ShortestWord)
            || (RussianFirstParts.Contains(left) && right.Length > ShortestWord && knows(right))
            || AreTwoAdjectives(left, right, knows);
    }

    private static bool IsAdverb(string word) =>
        word.EndsWith("ски", StringComparison.Ordinal) || word.EndsWith("цки", StringComparison.Ordinal)
            || word.EndsWith("ому", StringComparison.Ordinal) || word.EndsWith("ему", StringComparison.Ordinal);

    /// <summary>
    /// Two adjectives of which the first has a suffix of its own (<c>торгово-экономический</c>); without one they grow together
    /// (<c>сельскохозяйственный</c> is in the lists).
    /// </summary>
    private static bool AreTwoAdjectives(string left, string right, Func<string, bool> knows)
    {
        if (left.Length <= ShortestWord + 1 || left[^1] != 'о' || right.Length <= ShortestWord + 1
            || !Array.Exists(AdjectiveEndings, right.EndsWith) || !knows(right))
        {
            return false;
        }

        string stem = left[..^1];
        return Array.Exists(AdjectiveSuffixes, stem.EndsWith) && (knows(stem + "ый") || knows(stem + "ий"));
    }

    private static bool IsEnglish(HyphenCut cut, HyphenCut halves, Func<string, bool> knows)
    {
        (string left, string right) = (halves.Left, halves.Right);
        return LatinPhrases.Contains(halves.Hyphenated)
            || (left == "self" && right.Length >= ShortestWord)
            || (EnglishFirstParts.Contains(left) && right.Length > ShortestWord && knows(right))
            || (EnglishParticles.Contains(right) && left.Length >= ShortestWord && knows(left))
            || (EnglishLastParts.Contains(right) && left.Length >= ShortestWord && knows(left))
            || (Tens.Contains(left) && Units.Contains(right))
            || (LinkWords.Contains(left) && cut.Left.Contains('-', StringComparison.Ordinal) && knows(right))
            || (LinkWords.Contains(right) && cut.Right.Contains('-', StringComparison.Ordinal) && knows(left));
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
