using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>
/// Russian compounds of two nouns of which one is in apposition to the other (<c>программы-вымогатели</c>, <c>страна-донор</c>).
/// Both halves decline, so they agree in case: a half inside a broken word has no ending.
/// </summary>
internal static class NounPairs
{
    private const int ShortestLeft = 4;
    private const int ShortestRight = 5;

    /// <summary>Nouns that name what the noun before them does or is.</summary>
    private static readonly HashSet<string> Appositives = Stems(
        "вымогатель", "шпион", "донор", "мигрант", "практик", "партнер", "участник", "участница", "член", "эксперт", "наблюдатель",
        "посредник", "организатор", "получатель", "бенефициар", "поставщик", "производитель", "учредитель", "заявитель", "исполнитель",
        "экспортер", "импортер", "координатор", "учредительница", "разработчик", "загрузчик", "шифровальщик");

    /// <summary>Nouns that such a noun often follows.</summary>
    private static readonly HashSet<string> Bearers = Stems(
        "государство", "страна", "программа", "специалист", "организация", "учреждение", "компания", "эксперт", "предприятие");

    /// <summary>Whether two halves around a hyphen are such a compound.</summary>
    /// <param name="halves">The halves, folded, without other hyphens.</param>
    /// <param name="knowsForm">Whether a word is known in just this form.</param>
    /// <param name="knowsStem">Whether a word is known in any form.</param>
    public static bool Holds(HyphenCut halves, Func<string, bool> knowsForm, Func<string, bool> knowsStem)
    {
        (string left, string right) = (halves.Left, halves.Right);
        GrammaticalCases shared = CasesOf(left) & CasesOf(right);
        if (left.Length < ShortestLeft || right.Length < ShortestRight || shared == GrammaticalCases.None || !knowsStem(left))
        {
            return false;
        }

        bool plain = (shared & GrammaticalCases.PlainPlural) != 0 && Stem(left) != left;
        bool appositive = Appositives.Contains(Stem(right));
        return plain && (appositive || knowsForm(left) || knowsStem(right))
            || appositive && knowsForm(left)
            || Bearers.Contains(Stem(left)) && knowsForm(left) && knowsStem(right);
    }

    /// <summary>The cases that the ending of a noun may stand for, over all declensions.</summary>
    private static GrammaticalCases CasesOf(string noun) => noun switch
    {
        [.., 'а' or 'я', 'м', 'и'] => GrammaticalCases.InstrumentalPlural,
        [.., 'а' or 'я', 'м'] => GrammaticalCases.DativePlural,
        [.., 'а' or 'я', 'х'] => GrammaticalCases.PrepositionalPlural,
        [.., 'о' or 'е', 'в'] => GrammaticalCases.GenitivePlural,
        [.., 'е', 'й'] => GrammaticalCases.GenitivePlural | GrammaticalCases.InstrumentalSingular,
        [.., 'о', 'й'] or [.., 'о' or 'е', 'м'] => GrammaticalCases.InstrumentalSingular,
        [.., 'ы' or 'и'] => GrammaticalCases.NominativePlural | GrammaticalCases.ObliqueSingular,
        [.., 'у' or 'ю'] or [.., 'е'] => GrammaticalCases.ObliqueSingular | GrammaticalCases.NominativeSingular,
        [.., 'а' or 'я'] => GrammaticalCases.NominativeSingular | GrammaticalCases.ObliqueSingular | GrammaticalCases.NominativePlural,
        [.., 'о'] => GrammaticalCases.NominativeSingular,
        [] => GrammaticalCases.None,
        _ => GrammaticalCases.NominativeSingular | GrammaticalCases.GenitivePlural,
    };

    private static HashSet<string> Stems(params string[] nouns) => new(nouns.Select(Stem), StringComparer.Ordinal);

    private static string Stem(string noun) => Stemmer.Stem(noun, Language.Russian);
}
