using System.Collections.Frozen;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Sentences;

/// <summary>Finite verbs of saying, thinking and finding, which report and do not ask.</summary>
internal static class SayingVerbs
{
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [
            "noted", "notes", "stated", "stressed", "stresses", "emphasized", "emphasizes", "underlined", "underlines", "underscored",
            "highlighted", "highlights", "observed", "observes", "recognized", "recognizes", "recognised", "acknowledged", "acknowledges",
            "affirmed",
            "affirms", "reaffirmed", "reaffirms", "recalled", "recalls", "explained", "indicated", "indicates", "reported", "said", "added",
            "considered", "considers", "believed", "believes", "argued", "concluded", "concludes", "agreed", "pointed", "mentioned",
            "welcomed", "informed",
            "expressed", "regretted", "clarified", "reiterated", "reiterates", "confirmed", "found", "finds", "commended", "commends",
            "appreciated",
        ],
        StringComparer.Ordinal);

    private static readonly string[] RussianStems =
    [
        "отмет", "отмеч", "подчеркн", "подчеркив", "указ", "указыв", "призна", "подтверд", "подтвержда", "напомн", "напомина", "сообщ",
        "заяв", "поясн", "говор",
        "счита", "полага", "констатир", "выраз", "выска", "добав", "заключ", "упомян", "согласил", "сочл", "сочт",
    ];

    private static readonly string[] RussianEndings =
        [
            "ил", "ила", "ило", "или", "ит", "ят", "ет", "ют", "ает", "ают", "ал", "ала", "ало", "али", "яет", "яют", "ял", "яла", "яли",
            "ено", "ано", "нуто", "нул", "нула", "нули", "ул", "ула", "уло", "ули", "ся", "ась", "ось", "ись", "а", "о", "и", "ла", "ло",
            "ли", "л", "ют", "ивает", "ивают", "ивал", "ивала", "ивали"
        ];

    public static bool Contains(string word, Language language) =>
        language == Language.English ? English.Contains(word) : IsRussian(word);

    private static bool IsRussian(string word)
    {
        foreach (string stem in RussianStems)
        {
            if (word.Length > stem.Length && word.StartsWith(stem, StringComparison.Ordinal))
            {
                return Array.Exists(RussianEndings, e => word.AsSpan(stem.Length).EndsWith(e, StringComparison.Ordinal))
                    && !IsNonFinite(word);
            }
        }

        return false;
    }

    private static bool IsNonFinite(string word) =>
        word.StartsWith("сообществ", StringComparison.Ordinal) || word.EndsWith("ия", StringComparison.Ordinal)
            || word.EndsWith("ии", StringComparison.Ordinal)
            || word.EndsWith("ть", StringComparison.Ordinal);
}
