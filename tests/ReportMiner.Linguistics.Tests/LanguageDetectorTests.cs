using ReportMiner.Model;

namespace ReportMiner.Linguistics.Tests;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Государствам следует делиться опытом с соседями.", Language.Russian)]
    [InlineData("Вена, 3–5 мая", Language.Russian)]
    [InlineData("I. Введение", Language.Russian)]
    [InlineData("UNODC, CERT и CSIRT провели с Europol семинар в Лионе", Language.Russian)]
    [InlineData("Объединенная Республика Танзания (2017 год), Бурунди и Гана", Language.Russian)]
    [InlineData("Prices rose by 6.1 per cent, less than expected.", Language.English)]
    [InlineData("States should share what they learn with neighbours.", Language.English)]
    [InlineData("Distr.: General", Language.English)]
    [InlineData("Original: English", Language.English)]
    [InlineData("Agenda item 6", Language.English)]
    [InlineData("Recommendations", Language.English)]
    [InlineData("Les États devraient partager leur expérience avec les pays voisins.", Language.Unknown)]
    [InlineData("Los Estados deberían compartir su experiencia con los países vecinos.", Language.Unknown)]
    [InlineData("Держави повинні ділитися досвідом із сусідами та іншими країнами.", Language.Unknown)]
    [InlineData("Държавите трябва да споделят опита си със съседните страни и общности.", Language.Unknown)]
    [InlineData("Distr. générale, original français", Language.Unknown)]
    [InlineData("12.5 / 3", Language.Unknown)]
    [InlineData("", Language.Unknown)]
    public void Language_is_told(string text, Language language) => LanguageDetector.Detect(text).Should().Be(language);
}
