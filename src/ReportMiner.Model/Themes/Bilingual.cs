namespace ReportMiner.Model.Themes;

/// <summary>A text in both languages.</summary>
public sealed record Bilingual(string En, string Ru)
{
    public string In(Language language) => language == Language.Russian ? Ru : En;
}
