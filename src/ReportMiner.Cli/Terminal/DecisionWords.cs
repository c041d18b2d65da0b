using ReportMiner.Decisions;
using ReportMiner.Export.Matrix;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Cli.Terminal;

/// <summary>Says in one line what was decided: in English in the words of the command, in Russian in words for people.</summary>
internal sealed class DecisionWords(RunResult run, string item, Language language)
{
    public string Of(Decision decision) => language == Language.Russian ? Russian(decision) : English(decision);

    private string English(Decision decision) => decision.Field == DecisionField.Link
        ? $"link to {Other(decision)} = {decision.Value}"
        : $"{EnumWord.Of(decision.Field)} = {(decision.Value.Length == 0 ? "none" : decision.Value)}";

    private string Russian(Decision decision) => decision.Field switch
    {
        DecisionField.Link => $"соответствие с {Other(decision)}: {DecidedWords.Russian(EnumWord.Parse<LinkChoice>(decision.Value))}",
        DecisionField.Themes => $"темы: {OrNone(string.Join("; ", decision.Value.Split(';', Options).Select(ThemeName)))}",
        DecisionField.Status => $"статус: {DecidedWords.Russian(EnumWord.Parse<LineageStatus>(decision.Value)) ?? decision.Value}",
        DecisionField.Comment => $"комментарий: {OrNone(decision.Value)}",
        _ => $"позиция: {OrNone(decision.Value)}",
    };

    private const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private string ThemeName(string id) =>
        run.Catalogue.Themes.FirstOrDefault(t => t.Id == id) is { Name.Ru: { Length: > 0 } name } ? name : id;

    private string Other(Decision decision) =>
        run.Recommendations.First(r => r.Id == decision.Items.First(i => i.Id != item).Id).Citation;

    private static string OrNone(string value) => value.Length == 0 ? "нет" : value;
}
