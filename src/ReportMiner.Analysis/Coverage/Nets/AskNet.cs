using ReportMiner.Model;

namespace ReportMiner.Analysis.Coverage.Nets;

/// <summary>The net of a sentence's language; a sentence of no known language is read as English.</summary>
internal static class AskNet
{
    /// <inheritdoc cref="EnglishNet.Read"/>
    public static NetCatch? Read(string sentence, Language language, NetPlace place) =>
        language == Language.Russian ? RussianNet.Read(sentence, place) : EnglishNet.Read(sentence, place);
}
