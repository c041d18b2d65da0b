namespace ReportMiner.Model;

/// <summary>The two-letter codes (ISO 639-1) of the languages.</summary>
public static class LanguageCodes
{
    /// <returns><c>en</c>, <c>ru</c>, or <see langword="null"/> where the language is not known.</returns>
    public static string? Code(this Language language) => language switch
    {
        Language.English => "en",
        Language.Russian => "ru",
        _ => null,
    };

    /// <returns>The language of a two-letter code; <see cref="Language.Unknown"/> for any other.</returns>
    public static Language Parse(string? code) => code switch
    {
        "en" => Language.English,
        "ru" => Language.Russian,
        _ => Language.Unknown,
    };
}
