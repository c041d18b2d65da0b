namespace ReportMiner.Comparison.Reading;

/// <summary>Knows Russian infinitives by their endings.</summary>
internal static class Infinitives
{
    private const int Shortest = 5;

    private static readonly string[] Endings = ["ть", "ться", "ти", "тись", "чь", "чься"];

    /// <summary>Nouns with such an ending are many («область», «деятельность»); most end in «-сть».</summary>
    private static readonly string[] Nouns = ["сть", "асти", "ости", "мять", "сеть", "сети", "путь", "пути", "печать", "помощь", "очередь"];

    /// <param name="word">A word in lower case.</param>
    public static bool Is(string word) =>
        word.Length >= Shortest && word[0] >= 'Ѐ' && Array.Exists(Endings, e => word.EndsWith(e, StringComparison.Ordinal))
            && !Array.Exists(Nouns, n => word.EndsWith(n, StringComparison.Ordinal));
}
