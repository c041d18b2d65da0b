namespace ReportMiner.Model.Themes;

/// <summary>A text in both languages.</summary>
public sealed record Bilingual(string En, string Ru)
{
    /// <summary>The text in a language; English for any other than Russian.</summary>
    public string In(Language language) => language == Language.Russian ? Ru : En;
}
