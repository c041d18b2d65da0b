using System.Collections.Frozen;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Recognises Russian verbs of the third person by their ending: «отряжает», «берет», «обязуются».</summary>
internal static class RussianPerson
{
    private const int Shortest = 5;

    private static readonly string[] Endings = ["ет", "ит", "ют", "ят", "ут", "ат"];

    /// <summary>Nouns and other words with the ending of a verb.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        [
            "комитет", "подкомитет", "совет", "бюджет", "приоритет", "авторитет", "кредит", "дефицит", "визит", "транзит", "пакет",
            "предмет", "секретариат", "мандат", "формат", "результат", "аппарат",
            "институт", "статут", "атрибут", "маршрут", "ответ", "отчет", "расчет", "учет", "запрет", "интернет", "университет", "паритет",
            "суверенитет", "иммунитет", "факультет", "кабинет", "документ",
            "чат", "сертификат", "контракт", "дебют", "приют", "портрет", "аспирант", "комбинат", "экспонат", "назад", "против",
        ],
        StringComparer.Ordinal);

    /// <param name="word">A word in lower case.</param>
    public static bool Is(string word)
    {
        string bare = word.EndsWith("ся", StringComparison.Ordinal) ? word[..^2] : word;
        return bare.Length >= Shortest && !Others.Contains(word) && Array.Exists(Endings, e => bare.EndsWith(e, StringComparison.Ordinal));
    }
}
