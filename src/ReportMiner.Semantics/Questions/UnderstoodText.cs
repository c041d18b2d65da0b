using System.Collections.Immutable;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Model;
using ReportMiner.Model.Themes;

namespace ReportMiner.Semantics.Questions;

/// <summary>What was understood of a question, in the words of its reader.</summary>
public static class UnderstoodText
{
    /// <returns>One line: <c>Understood: theme Sovereignty and jurisdiction (“sovereignty”); year 2019 (“of 2019”)</c>.</returns>
    public static string Of(ImmutableArray<UnderstoodPart> parts, ThemeCatalogue? catalogue, Language reader)
    {
        bool russian = reader == Language.Russian;
        IEnumerable<string> conditions =
            parts.DistinctBy(p => (p.Field, p.Value))
                .Select(p => $"{Field(p.Field).In(reader)} {Value(p, catalogue, reader)} ({(russian ? $"«{p.Words}»" : $"“{p.Words}”")})");
        return (russian ? "Понято как условие: " : "Understood: ") + string.Join("; ", conditions) + ".";
    }

    private static Bilingual Field(string field) => field switch
    {
        "theme" => new("theme", "тема"),
        "year" => new("year", "год"),
        "since" => new("since", "начиная с"),
        "before" => new("before", "до"),
        "session" => new("session", "сессия"),
        "status" => new("status", "статус"),
        "proposer" => new("proposed by", "автор предложения:"),
        _ => new("addressed to", "адресат:"),
    };

    private static string Value(UnderstoodPart part, ThemeCatalogue? catalogue, Language reader) => part.Field switch
    {
        "theme" => catalogue?.Themes.FirstOrDefault(t => t.Id == part.Value)?.Name.In(reader) ?? part.Value,
        "proposer" or "addressee" => ActorNames.For(part.Value, reader),
        "status" => Status(part.Value).In(reader),
        _ => part.Value,
    };

    private static Bilingual Status(string status) => status switch
    {
        "dropped" => new("not carried forward", "не сохранено"),
        "new" => new("new", "новое"),
        "repeated" => new("repeated", "повторено"),
        "reworded" => new("reworded", "формулировка изменена"),
        "merged" => new("merged", "объединено"),
        "split" => new("split", "разделено"),
        "weakened" => new("softened", "смягчено"),
        "strengthened" => new("strengthened", "усилено"),
        _ => new("reversed", "смысл изменен на обратный"),
    };
}
